package org.fenghuo.jobs.connect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.MethodSource;

class HeadOfEveryKindTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant RECEIVED = Instant.parse("2026-03-10T04:00:00Z");
    private static final Instant HOUR_AHEAD = RECEIVED.plusSeconds(3_600);

    /** A kind of record: an empty one, its rules, and what is missed first below the head. */
    private record Kind(
            Supplier<SpecificRecordBase> empty,
            BiFunction<SpecificRecordBase, Long, List<Fault>> rules,
            String firstMissing) {
        @Override
        public String toString() {
            return empty.get().getSchema().getName();
        }

        private SpecificRecordBase head(Operation operation) {
            SpecificRecordBase record = empty.get();
            put(record, "recordId", "a-1");
            put(record, "version", 1L);
            put(record, "operation", operation);
            put(record, "source", "H1");
            put(record, "reportedAt", RECEIVED);
            put(record, "origin", Origin.PRODUCTION);
            for (String list : List.of("deferrals", "tests", "byAge")) {
                if (record.getSchema().getField(list) != null) {
                    put(record, list, List.of());
                }
            }
            if (record.getSchema().getField("revisedFromPerson") != null) {
                put(record, "person", "p-1");
            }
            return record;
        }

        private List<String> faults(SpecificRecordBase record) {
            return rules.apply(record, RECEIVED.toEpochMilli()).stream()
                    .map(fault -> fault.code() + " " + fault.path())
                    .toList();
        }
    }

    private static final Kind VACCINATION =
            new Kind(
                    Vaccination::new,
                    (dose, at) -> new VaccinationRules(ZONE).allFaults((Vaccination) dose, at),
                    "missing-field vaccine");
    private static final Kind RESIDENT =
            new Kind(
                    Resident::new,
                    (entry, at) -> new ResidentRules(ZONE).allFaults((Resident) entry, at),
                    "missing-field birthDay");
    private static final Kind CLINIC_VISIT =
            new Kind(
                    ClinicVisit::new,
                    (visit, at) -> new ClinicVisitRules(ZONE).allFaults((ClinicVisit) visit, at),
                    "missing-field arrivedAt");
    private static final Kind CLINIC_DAY =
            new Kind(
                    ClinicDay::new,
                    (day, at) -> new ClinicDayRules(ZONE).allFaults((ClinicDay) day, at),
                    "missing-field department");

    static Stream<Kind> kinds() {
        return Stream.of(VACCINATION, RESIDENT, CLINIC_VISIT, CLINIC_DAY);
    }

    static Stream<Kind> keyedByPerson() {
        return Stream.of(VACCINATION, RESIDENT);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDeletionNeedsNoMoreThanItsHead(Kind kind) {
        assertThat(kind.faults(kind.head(Operation.DELETE))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aReportWithItsHeadAloneLacksWhatItIsAbout(Kind kind) {
        assertThat(kind.faults(kind.head(Operation.REPORT))).first().isEqualTo(kind.firstMissing);
        assertThat(kind.faults(kind.head(Operation.REVISE))).first().isEqualTo(kind.firstMissing);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aReportMoreThanAnHourAheadIsInTheFuture(Kind kind) {
        SpecificRecordBase record = kind.head(Operation.DELETE);
        put(record, "reportedAt", HOUR_AHEAD);
        assertThat(kind.faults(record)).isEmpty();
        put(record, "reportedAt", HOUR_AHEAD.plusMillis(1));
        assertThat(kind.faults(record)).containsExactly("reported-in-the-future reportedAt");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aHeadWithoutContentIsToldAllThatIsMissing(Kind kind) {
        SpecificRecordBase record = kind.head(Operation.DELETE);
        put(record, "recordId", " ");
        put(record, "source", "");
        put(record, "version", -1L);
        assertThat(kind.faults(record))
                .containsExactly(
                        "missing-field recordId",
                        "missing-field source",
                        "version-negative version");
    }

    @ParameterizedTest
    @MethodSource("keyedByPerson")
    void aDeletionOfWhatIsKeyedByPersonNamesThePerson(Kind kind) {
        SpecificRecordBase record = kind.head(Operation.DELETE);
        put(record, "person", " ");
        assertThat(kind.faults(record)).containsExactly("missing-field person");
        put(record, "person", "p-1");
        put(record, "revisedFromPerson", "p-1");
        assertThat(kind.faults(record)).containsExactly("same-person revisedFromPerson");
        put(record, "revisedFromPerson", "p-2");
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

    private static void put(SpecificRecordBase record, String field, Object value) {
        record.put(record.getSchema().getField(field).pos(), value);
    }
}
