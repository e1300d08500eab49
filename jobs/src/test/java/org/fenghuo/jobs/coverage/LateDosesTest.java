package org.fenghuo.jobs.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.coverage.Cohort;
import org.fenghuo.epi.coverage.CountedDays;
import org.fenghuo.epi.coverage.CoverageMeasure;
import org.fenghuo.epi.coverage.CoverageSeries;
import org.fenghuo.epi.coverage.Dose;
import org.fenghuo.epi.coverage.Person;
import org.fenghuo.epi.coverage.Stay;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.jobs.accounts.MinuteOutcomes;
import org.fenghuo.jobs.accounts.OutcomeCounts;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.connect.reference.ReferenceSchedule;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.VersionStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Doses and entries of the register that come late, twice, or in another order. */
class LateDosesTest {
    private static final int BIRTH = (int) LocalDate.of(2024, 3, 1).toEpochDay();
    private static final int EIGHT_MONTHS = (int) LocalDate.of(2024, 11, 5).toEpochDay();
    private static final int NINE_MONTHS = (int) LocalDate.of(2024, 12, 6).toEpochDay();
    private static final CountedDays DAYS =
            new CountedDays(
                    (int) LocalDate.of(2024, 1, 1).toEpochDay(),
                    (int) LocalDate.of(2027, 1, 1).toEpochDay());
    private static final List<Area> AREAS = List.of(county("611022"), county("611024"));

    private final CoverageOutputs outputs = CoverageOutputs.named();
    private KeyedTwoInputStreamOperatorTestHarness<String, PersonVersion, AreaChange, AreaDeltas>
            persons;
    private long now = LocalDate.of(2026, 6, 1).toEpochDay() * 86_400_000L;

    @BeforeEach
    void open() throws Exception {
        persons =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeepPersons(outputs, AREAS, counting()),
                        PersonVersion::person,
                        null,
                        Types.STRING,
                        128,
                        1,
                        0);
        persons.setup(new AreaDeltasSerializer());
        persons.open();
        persons.processBothWatermarks(new Watermark(now));
        take(resident("anna", 1, "611022"));
        vaccinated();
    }

    @AfterEach
    void close() throws Exception {
        persons.close();
    }

    @Test
    void aDoseThatBecomesKnownAYearLaterCountsFromTheDayItWasGiven() throws Exception {
        take(dose("anna", 1, EIGHT_MONTHS));
        assertThat(vaccinated()).containsExactly(Map.entry("611022|" + EIGHT_MONTHS, 1));
    }

    @Test
    void anOlderVersionThatComesAfterANewerOneChangesNothing() throws Exception {
        take(dose("anna", 2, NINE_MONTHS));
        vaccinated();
        take(dose("anna", 1, EIGHT_MONTHS));
        assertThat(vaccinated()).isEmpty();
        assertThat(outcomes()).isEqualTo(new OutcomeCounts(1, 0, 1, 0, 0));
    }

    @Test
    void aDeletionThatComesBeforeItsDoseHolds() throws Exception {
        take(version("anna", RecordKind.VACCINATION, 2, PersonContent.NOTHING));
        take(dose("anna", 1, EIGHT_MONTHS));
        assertThat(vaccinated()).isEmpty();
        assertThat(outcomes()).isEqualTo(new OutcomeCounts(1, 0, 1, 0, 0));
    }

    @Test
    void aCorrectionTakesTheDoseToItsRightDay() throws Exception {
        take(dose("anna", 1, EIGHT_MONTHS));
        vaccinated();
        take(dose("anna", 2, NINE_MONTHS));
        assertThat(vaccinated())
                .containsOnly(
                        Map.entry("611022|" + EIGHT_MONTHS, -1),
                        Map.entry("611022|" + NINE_MONTHS, 1));
    }

    @Test
    void aCopyCountsOnce() throws Exception {
        take(dose("anna", 1, EIGHT_MONTHS));
        take(dose("anna", 1, EIGHT_MONTHS));
        assertThat(vaccinated()).containsExactly(Map.entry("611022|" + EIGHT_MONTHS, 1));
        assertThat(outcomes()).isEqualTo(new OutcomeCounts(1, 1, 0, 0, 0));
    }

    @Test
    void aDoseThatIsKnownBeforeItsPersonCountsOnceThePersonIs() throws Exception {
        take(dose("berta", 1, EIGHT_MONTHS));
        assertThat(vaccinated()).isEmpty();
        take(resident("berta", 1, "611024"));
        assertThat(vaccinated()).containsExactly(Map.entry("611024|" + EIGHT_MONTHS, 1));
    }

    @Test
    void aCorrectedResidenceTakesTheDoseAlong() throws Exception {
        take(dose("anna", 1, EIGHT_MONTHS));
        vaccinated();
        take(resident("anna", 2, "611024"));
        assertThat(vaccinated())
                .containsOnly(
                        Map.entry("611022|" + EIGHT_MONTHS, -1),
                        Map.entry("611024|" + EIGHT_MONTHS, 1));
    }

    private void take(PersonVersion version) throws Exception {
        persons.processElement1(version, 0);
    }

    private static PersonVersion dose(String person, long version, int given) {
        Dose dose = new Dose("MMR", 1, given, "");
        PersonContent content = PersonContent.of(BIRTH, SexGroup.FEMALE, dose);
        return version(person, RecordKind.VACCINATION, version, content);
    }

    private static PersonVersion resident(String person, long version, String area) {
        Stay stay = new Stay(area, BIRTH, Person.OPEN);
        PersonContent content = PersonContent.of(BIRTH, SexGroup.FEMALE, stay, List.of());
        return version(person, RecordKind.RESIDENT, version, content);
    }

    private static PersonVersion version(
            String person, RecordKind kind, long version, PersonContent content) {
        return new PersonVersion(
                person,
                kind,
                "record of " + person,
                new VersionStamp(version, version, version),
                content,
                new Receipt(0, 7, "P1", BIRTH, ReportDelay.NONE));
    }

    /** What has changed since last asked of who holds MMR 1, by county and day, but for zeros. */
    private Map<String, Integer> vaccinated() throws Exception {
        persons.processBothWatermarks(new Watermark(++now));
        int everybody = new CoverageSeries(1, Cohort.EVERYBODY).code();
        int measure = CoverageMeasure.VACCINATED.ordinal();
        Map<String, Integer> changes = new TreeMap<>();
        for (AreaDeltas deltas : persons.extractOutputValues()) {
            for (int i = 0; i < deltas.cells().length; i++) {
                long cell = deltas.cells()[i];
                if (deltas.key().subject().equals("MMR") && Cell.series(cell) == everybody) {
                    changes.merge(
                            deltas.key().area() + "|" + Cell.day(cell),
                            deltas.deltas()[i * CoverageMeasure.COUNT + measure],
                            Integer::sum);
                }
            }
        }
        persons.getOutput().clear();
        changes.values().removeIf(change -> change == 0);
        return changes;
    }

    private OutcomeCounts outcomes() {
        List<MinuteOutcomes> all = new ArrayList<>();
        persons.getSideOutput(outputs.vaccinations().minutes())
                .forEach(record -> all.add(record.getValue()));
        return all.stream().map(MinuteOutcomes::counts).reduce(OutcomeCounts::plus).orElseThrow();
    }

    private static CoverageCounting counting() throws IOException {
        return new CoverageCounting(
                ZoneOffset.UTC, false, DAYS, MemoryBounds.USUAL, ReferenceSchedule.read(""));
    }

    private static Area county(String code) {
        return new Area(code, "县", "", AreaLevel.COUNTY, "", List.of());
    }
}
