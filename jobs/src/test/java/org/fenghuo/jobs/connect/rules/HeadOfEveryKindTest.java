package org.fenghuo.jobs.connect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.jobs.connect.residents.ResidentRules;
import org.fenghuo.jobs.connect.vaccinations.VaccinationRules;
import org.fenghuo.jobs.connect.visits.ClinicDayRules;
import org.fenghuo.jobs.connect.visits.ClinicVisitRules;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Vaccination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeadOfEveryKindTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant RECEIVED = Instant.parse("2026-03-10T04:00:00Z");
    private static final Instant HOUR_AHEAD = RECEIVED.plusSeconds(3_600);

    /** A kind, a record of it with nothing below its head and person, and its rules. */
    private enum Kind {
        VACCINATION(
                Vaccination::new,
                (record, at) -> new VaccinationRules(ZONE).allFaults((Vaccination) record, at),
                "missing-field vaccine"),
        RESIDENT(
                Resident::new,
                (record, at) -> new ResidentRules(ZONE).allFaults((Resident) record, at),
                "missing-field birthDay"),
        CLINIC_VISIT(
                ClinicVisit::new,
                (record, at) -> new ClinicVisitRules(ZONE).allFaults((ClinicVisit) record, at),
                "missing-field arrivedAt"),
        CLINIC_DAY(
                ClinicDay::new,
                (record, at) -> new ClinicDayRules(ZONE).allFaults((ClinicDay) record, at),
                "missing-field department");

        private final Supplier<SpecificRecordBase> empty;
        private final BiFunction<SpecificRecordBase, Long, List<Fault>> rules;
        private final String firstMissing;

        Kind(
                Supplier<SpecificRecordBase> empty,
                BiFunction<SpecificRecordBase, Long, List<Fault>> rules,
                String firstMissing) {
            this.empty = empty;
            this.rules = rules;
            this.firstMissing = firstMissing;
        }

        private SpecificRecordBase head(Operation operation) {
            SpecificRecordBase record = empty.get();
            record.put("recordId", "a-1");
            record.put("version", 1L);
            record.put("operation", operation);
            record.put("source", "H1");
            record.put("reportedAt", RECEIVED);
            record.put("origin", Origin.PRODUCTION);
            for (String list : List.of("deferrals", "tests", "byAge")) {
                if (record.getSchema().getField(list) != null) {
                    record.put(list, List.of());
                }
            }
            if (record.getSchema().getField("revisedFromPerson") != null) {
                record.put("person", "p-1");
            }
            return record;
        }

        private List<String> faults(SpecificRecordBase record) {
            return rules.apply(record, RECEIVED.toEpochMilli()).stream()
                    .map(fault -> fault.code() + " " + fault.path())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDeletionNeedsNoMoreThanItsHead(Kind kind) {
        assertThat(kind.faults(kind.head(Operation.DELETE))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aReportWithItsHeadAloneLacksWhatItIsAbout(Kind kind) {
        assertThat(kind.faults(kind.head(Operation.REPORT))).first().isEqualTo(kind.firstMissing);
        assertThat(kind.faults(kind.head(Operation.REVISE))).first().isEqualTo(kind.firstMissing);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aReportMoreThanAnHourAheadIsInTheFuture(Kind kind) {
        SpecificRecordBase record = kind.head(Operation.DELETE);
        record.put("reportedAt", HOUR_AHEAD);
        assertThat(kind.faults(record)).isEmpty();
        record.put("reportedAt", HOUR_AHEAD.plusMillis(1));
        assertThat(kind.faults(record)).containsExactly("reported-in-the-future reportedAt");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aHeadWithoutContentIsToldAllThatIsMissing(Kind kind) {
        SpecificRecordBase record = kind.head(Operation.DELETE);
        record.put("recordId", " ");
        record.put("source", "");
        record.put("version", -1L);
        assertThat(kind.faults(record))
                .containsExactly(
                        "missing-field recordId",
                        "missing-field source",
                        "version-negative version");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"VACCINATION", "RESIDENT"})
    void aDeletionOfWhatIsKeyedByPersonNamesThePerson(Kind kind) {
        SpecificRecordBase record = kind.head(Operation.DELETE);
        record.put("person", " ");
        assertThat(kind.faults(record)).containsExactly("missing-field person");
        record.put("person", "p-1");
        record.put("revisedFromPerson", "p-1");
        assertThat(kind.faults(record)).containsExactly("same-person revisedFromPerson");
        record.put("revisedFromPerson", "p-2");
        assertThat(kind.faults(record)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1893-03-11, false",
        "1893-03-10, true",
        "1892-12-31, true",
        "2026-03-10, false",
        "2027-01-01, false"
    })
    void nobodyIsOlderThanAHundredAndThirty(LocalDate born, boolean fault) {
        Fault found = Ages.born(born, "givenOn", LocalDate.of(2024, 3, 10));
        assertThat(found != null).isEqualTo(fault);
    }

    @Test
    void anIdOfManyBytesIsTooLong() {
        assertThat(Faults.longId("recordId", "学".repeat(166))).isNull();
        assertThat(Faults.longId("recordId", "学".repeat(167)).path()).isEqualTo("recordId");
        assertThat(Faults.longId("recordId", "a".repeat(200))).isNull();
        assertThat(Faults.longId("recordId", "a".repeat(201)).code()).isEqualTo("too-long");
    }
}
