package org.fenghuo.local.recount.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.local.recount.visits.Clinics.day;
import static org.fenghuo.local.recount.visits.Clinics.feverish;
import static org.fenghuo.local.recount.visits.Clinics.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fenghuo.records.Disposition;
import org.fenghuo.records.Operation;
import org.fenghuo.records.PathogenTest;
import org.fenghuo.records.TestResult;
import org.fenghuo.records.VisitType;
import org.junit.jupiter.api.Test;

/** What a recount says of hand-made histories is what docs/visits.md says of them. */
class VisitRecountTest {
    private static final LocalDate EIGHTH = LocalDate.of(2026, 3, 8);
    private static final LocalDate LATER = LocalDate.of(2026, 4, 1);
    private static final String AT_HOSPITAL = "H611022|all|reporting|all|2026-03-08";

    private final Clinics clinics = new Clinics();

    @Test
    void oneVisitStandsAtItsHospitalAndItsHomeByAgeAndSyndrome() {
        clinics.take(feverish("a"));
        Map<String, Map<String, Object>> documents = clinics.documents(EIGHTH);
        assertThat(documents).hasSize(2 * 3 * 3 * 2);
        assertThat(documents)
                .containsKeys(
                        AT_HOSPITAL,
                        "611022|ILI|reporting|1-4|2026-03-08",
                        "610000|ARI_FEVER|reporting|all|2026-03-08",
                        "611022101|ILI|residence|1-4|2026-03-08",
                        "610000|all|residence|all|2026-03-08")
                .doesNotContainKeys(
                        "611022101|all|reporting|all|2026-03-08",
                        "H611022|all|residence|all|2026-03-08",
                        "611022|DIARRHOEA|reporting|all|2026-03-08");
    }

    @Test
    void oneDocumentSaysAllOfItsSeries() {
        clinics.take(feverish("a"));
        clinics.take(day(8, 4, 2));
        assertThat(clinics.documents(EIGHTH).get("H611022|ILI|reporting|1-4|2026-03-08"))
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry("day", "2026-03-08"),
                                Map.entry("syndrome", "ILI"),
                                Map.entry("syndrome_name_zh", "流感样病例"),
                                Map.entry("syndrome_version", 1L),
                                Map.entry("place_basis", "reporting"),
                                Map.entry("age_band", "1-4"),
                                Map.entry("facility", "H611022"),
                                Map.entry("area", "H611022"),
                                Map.entry("area_name", "县医院"),
                                Map.entry("area_level", "facility"),
                                Map.entry("area_path", List.of("H611022", "611022", "610000")),
                                Map.entry("visits", 1L),
                                Map.entry("first_visits", 1L),
                                Map.entry("admitted", 0L),
                                Map.entry("tested", 0L),
                                Map.entry("positive", 0L),
                                Map.entry("visits_7d", 1L),
                                Map.entry("total_visits", 2L),
                                Map.entry("share", 0.5),
                                Map.entry("total_visits_7d", 2L),
                                Map.entry("share_7d", 0.5),
                                Map.entry("gone", false)));
    }

    @Test
    void aVisitStandsForSevenDaysAndNotADayMore() {
        clinics.take(visit("a"));
        assertThat(clinics.documents(LATER).keySet())
                .filteredOn(id -> id.startsWith("H611022|all|reporting|all"))
                .hasSize(7)
                .contains("H611022|all|reporting|all|2026-03-14");
    }

    @Test
    void theGreatestVersionHoldsAndADeletedVisitCountsForNothing() {
        clinics.take(visit("a").setVersion(3).setAgeYears(30));
        clinics.take(visit("a").setVersion(2));
        assertThat(clinics.documents(EIGHTH))
                .containsKey("H611022|all|reporting|25-39|2026-03-08")
                .doesNotContainKey("H611022|all|reporting|1-4|2026-03-08");
        clinics.take(visit("a").setVersion(4).setOperation(Operation.DELETE).setArrivedAt(null));
        assertThat(clinics.documents(LATER)).isEmpty();
    }

    @Test
    void aVisitBeyondTheHorizonIsTooLateAndItsDeletionIsNot() {
        Instant onHorizon = Instant.parse("2026-03-10T04:00:00Z").minusSeconds(1900L * 86_400);
        assertThat(clinics.take(visit("a").setArrivedAt(onHorizon))).isTrue();
        assertThat(clinics.take(visit("b").setArrivedAt(onHorizon.minusSeconds(86_400)))).isFalse();
        assertThat(clinics.take(visit("b").setOperation(Operation.DELETE))).isTrue();
    }

    @Test
    void aReturnWithinSeventyTwoHoursIsNoFirstVisit() {
        Instant noon = Instant.parse("2026-03-05T04:00:00Z");
        clinics.take(visit("a").setPerson("anna").setArrivedAt(noon));
        clinics.take(visit("b").setPerson("anna").setArrivedAt(noon.plusSeconds(72 * 3_600)));
        clinics.take(
                visit("c")
                        .setPerson("anna")
                        .setArrivedAt(noon.plusSeconds(144 * 3_600).plusMillis(1)));
        clinics.take(visit("d"));
        assertThat(firstOn("05")).isEqualTo(1);
        assertThat(firstOn("08")).isEqualTo(1);
        assertThat(firstOn("11")).isEqualTo(1);
    }

    @Test
    void visitsOfOneInstantAreOrderedByRecordIdAndTheClinicKnowsBetter() {
        clinics.take(visit("a").setPerson("anna").setVisitType(VisitType.RETURN));
        clinics.take(visit("b").setPerson("anna"));
        assertThat(firstOn("08")).isZero();
        clinics.take(visit("b").setVersion(2).setPerson("anna").setVisitType(VisitType.FIRST));
        assertThat(firstOn("08")).isEqualTo(1);
    }

    @Test
    void admissionsAndTestsAreCountedWithinTheVisits() {
        clinics.take(visit("a").setDisposition(Disposition.ADMITTED));
        clinics.take(visit("b").setAdmitted(true).setTests(tested(TestResult.PENDING)));
        clinics.take(visit("c").setTests(tested(TestResult.INDETERMINATE)));
        clinics.take(visit("d").setTests(tested(TestResult.POSITIVE)));
        Map<String, Object> document = clinics.documents(EIGHTH).get(AT_HOSPITAL);
        assertThat(document)
                .containsEntry("visits", 4L)
                .containsEntry("admitted", 2L)
                .containsEntry("tested", 2L)
                .containsEntry("positive", 1L);
    }

    @Test
    void aTotalGivesEverySyndromeADocumentOfItsDay() {
        clinics.take(day(8, 10, 0));
        Map<String, Map<String, Object>> documents = clinics.documents(LATER);
        assertThat(documents).hasSize(3 * 12);
        assertThat(documents.get("611022|PUE|reporting|all|2026-03-08"))
                .containsEntry("visits", 0L)
                .containsEntry("total_visits", 10L)
                .containsEntry("share", 0.0);
        assertThat(documents.get("611022|PUE|reporting|all|2026-03-08"))
                .doesNotContainKey("facility");
    }

    @Test
    void totalsOfSevenDaysAreDividedByAndADayOfZeroIsNoTotal() {
        clinics.take(visit("a"));
        clinics.take(day(7, 6, 0));
        clinics.take(day(8, 0, 0));
        Map<String, Object> document = clinics.documents(EIGHTH).get(AT_HOSPITAL);
        assertThat(document)
                .containsEntry("total_visits", null)
                .containsEntry("share", null)
                .containsEntry("total_visits_7d", 6L)
                .containsEntry("share_7d", 1.0 / 6);
    }

    @Test
    void residenceHasNoTotals() {
        clinics.take(visit("a"));
        clinics.take(day(8, 5, 0));
        assertThat(clinics.documents(EIGHTH).get("611022|all|residence|all|2026-03-08"))
                .containsEntry("total_visits", null)
                .containsEntry("share_7d", null);
    }

    @Test
    void anUnknownFacilityCountsOutside() {
        clinics.take(visit("a").setSource("nowhere").setResidenceArea(null));
        assertThat(clinics.documents(EIGHTH).keySet())
                .containsExactlyInAnyOrder(
                        "outside|all|reporting|all|2026-03-08",
                        "outside|all|reporting|1-4|2026-03-08",
                        "outside|all|residence|all|2026-03-08",
                        "outside|all|residence|1-4|2026-03-08");
    }

    private long firstOn(String day) {
        String id = "H611022|all|reporting|all|2026-03-" + day;
        return (long) clinics.documents(LATER).get(id).get("first_visits");
    }

    private static List<PathogenTest> tested(TestResult result) {
        return List.of(
                PathogenTest.newBuilder().setPathogen("influenza_a").setResult(result).build());
    }
}
