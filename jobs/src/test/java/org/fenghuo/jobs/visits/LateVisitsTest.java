package org.fenghuo.jobs.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.visits.CountedVisit;
import org.fenghuo.epi.visits.VisitMeasure;
import org.fenghuo.epi.visits.VisitSeries;
import org.fenghuo.jobs.accounts.MinuteOutcomes;
import org.fenghuo.jobs.accounts.OutcomeCounts;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.VersionStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions of visits that come behind the watermark, twice, or in another order. */
class LateVisitsTest {
    private static final int TODAY = 20_500;
    private static final int LONG_AGO = TODAY - 40;
    private static final List<Area> AREAS =
            List.of(
                    new Area("611022", "丹凤县", "", AreaLevel.COUNTY, "", List.of()),
                    new Area("H1", "医院", "", AreaLevel.FACILITY, "611022", List.of()));

    private final VisitOutputs outputs = VisitOutputs.named();
    private KeyedTwoInputStreamOperatorTestHarness<String, VisitVersion, AreaChange, AreaDeltas>
            ledger;

    @BeforeEach
    void open() throws Exception {
        ledger =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeepVisits(outputs, AREAS, Duration.ofDays(365), 1_000),
                        VisitVersion::recordId,
                        null,
                        Types.STRING,
                        128,
                        1,
                        0);
        ledger.setup(new AreaDeltasSerializer());
        ledger.open();
        ledger.processBothWatermarks(new Watermark(now));
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    private long now = TODAY * 86_400_000L;

    @Test
    void aVisitThatBecomesKnownWeeksLaterCountsOnItsDay() throws Exception {
        take(visit("a", 1, "", LONG_AGO));
        assertThat(visits()).containsExactly(Map.entry("H1|" + LONG_AGO, 1));
    }

    @Test
    void anOlderVersionThatComesAfterANewerOneChangesNothing() throws Exception {
        take(visit("a", 2, "", TODAY));
        visits();
        take(visit("a", 1, "", LONG_AGO));
        assertThat(visits()).isEmpty();
        assertThat(outcomes()).isEqualTo(new OutcomeCounts(1, 0, 1, 0, 0));
    }

    @Test
    void aDeletionThatComesBeforeItsVisitHolds() throws Exception {
        take(version("a", 2, PersonVisit.NOTHING, false));
        take(visit("a", 1, "", TODAY));
        assertThat(visits()).isEmpty();
        assertThat(outcomes()).isEqualTo(new OutcomeCounts(1, 0, 1, 0, 0));
    }

    @Test
    void aCorrectionBehindTheWatermarkTakesTheVisitToItsRightDay() throws Exception {
        take(visit("a", 1, "", TODAY));
        visits();
        take(visit("a", 2, "", LONG_AGO));
        assertThat(visits())
                .containsOnly(Map.entry("H1|" + TODAY, -1), Map.entry("H1|" + LONG_AGO, 1));
    }

    @Test
    void aCopyCountsOnce() throws Exception {
        take(visit("a", 1, "", TODAY));
        take(visit("a", 1, "", TODAY));
        assertThat(visits()).containsExactly(Map.entry("H1|" + TODAY, 1));
        assertThat(outcomes()).isEqualTo(new OutcomeCounts(1, 1, 0, 0, 0));
    }

    @Test
    void aVersionBeyondTheHorizonLeavesTheEarlierOneStanding() throws Exception {
        take(visit("a", 1, "", TODAY));
        visits();
        take(version("a", 2, counted("", LONG_AGO), true));
        assertThat(visits()).isEmpty();
        assertThat(outcomes()).isEqualTo(new OutcomeCounts(1, 0, 0, 0, 1));
    }

    @Test
    void aVisitThatWasAnotherPersonsIsTakenFromTheFirst() throws Exception {
        take(visit("a", 1, "anna", TODAY));
        take(visit("a", 2, "berta", TODAY));
        take(visit("a", 1, "anna", TODAY));
        assertThat(visits()).isEmpty();
        assertThat(side(outputs.visits()))
                .containsExactly(
                        new VisitOfPerson("anna", "a", counted("anna", TODAY)),
                        new VisitOfPerson("anna", "a", PersonVisit.NOTHING),
                        new VisitOfPerson("berta", "a", counted("berta", TODAY)));
    }

    private void take(VisitVersion version) throws Exception {
        ledger.processElement1(version, 0);
    }

    private static VisitVersion visit(String recordId, long version, String person, int day) {
        return version(recordId, version, counted(person, day), false);
    }

    private static VisitVersion version(
            String recordId, long version, PersonVisit visit, boolean tooLate) {
        return new VisitVersion(
                recordId,
                new VersionStamp(version, version, version),
                tooLate,
                visit,
                new Receipt(0, 7, "H1", TODAY, ReportDelay.NONE));
    }

    private static PersonVisit counted(String person, int day) {
        return new PersonVisit(
                person,
                day * 86_400_000L,
                true,
                new CountedVisit("H1", "", day, new AgeBand(5, 9), 0, true, false, false, false));
    }

    /** What has changed since last asked: all visits of the hospital by day, but for zeros. */
    private Map<String, Integer> visits() throws Exception {
        ledger.processBothWatermarks(new Watermark(++now));
        int all = VisitSeries.code(VisitSeries.ALL_VISITS, PlaceBasis.REPORTING, AgeBand.ALL);
        Map<String, Integer> changes = new TreeMap<>();
        for (AreaDeltas deltas : ledger.extractOutputValues()) {
            for (int i = 0; i < deltas.cells().length; i++) {
                long cell = deltas.cells()[i];
                if (deltas.key().area().equals("H1") && Cell.series(cell) == all) {
                    changes.merge(
                            "H1|" + Cell.day(cell),
                            deltas.deltas()[i * VisitMeasure.COUNT],
                            Integer::sum);
                }
            }
        }
        ledger.getOutput().clear();
        changes.values().removeIf(change -> change == 0);
        return changes;
    }

    private OutcomeCounts outcomes() {
        return side(outputs.ofVisits().minutes()).stream()
                .map(MinuteOutcomes::counts)
                .reduce(OutcomeCounts::plus)
                .orElseThrow();
    }

    private <T> List<T> side(OutputTag<T> tag) {
        List<T> values = new ArrayList<>();
        if (ledger.getSideOutput(tag) != null) {
            ledger.getSideOutput(tag).forEach(record -> values.add(record.getValue()));
        }
        return values;
    }
}
