package org.fenghuo.local.recount.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.local.recount.coverage.People.HERE;
import static org.fenghuo.local.recount.coverage.People.THERE;
import static org.fenghuo.local.recount.coverage.People.dose;
import static org.fenghuo.local.recount.coverage.People.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fenghuo.records.Deferral;
import org.fenghuo.records.DeferralReason;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Sex;
import org.junit.jupiter.api.Test;

/** What a recount says of hand-made persons is what docs/coverage.md says of them. */
class CoverageCountTest {
    private final People people = new People();

    @Test
    void oneDocumentSaysAllOfItsSeries() {
        people.with(resident("anna", "2025-05-01")).with(dose("anna", "HepB", 1, "2025-05-01"));
        assertThat(people.documents("2025-05-10").get("HepB|1|2025|611022|2025-05-10"))
                .containsEntry("day", "2025-05-10")
                .containsEntry("vaccine", "HepB")
                .containsEntry("vaccine_name_zh", "乙肝疫苗")
                .containsEntry("dose", 1L)
                .containsEntry("cohort", "2025")
                .containsEntry("place_basis", "residence")
                .containsEntry("area_path", List.of("611022", "610000"))
                .containsEntry("residents", 0L)
                .containsEntry("eligible", 1L)
                .containsEntry("vaccinated", 1L)
                .containsEntry("past_limit", 1L)
                .containsEntry("timely", 1L)
                .containsEntry("overdue", 0L)
                .containsEntry("administered", 1L)
                .containsEntry("doses_given", 0L)
                .containsEntry("doses_given_month", 1L)
                .containsEntry("doses_due_month", 1L)
                .containsEntry("uptake_7d", 0L)
                .containsEntry("uptake_28d", 1L)
                .containsEntry("coverage", 1.0)
                .containsEntry("timely_rate", 1.0)
                .containsEntry("reported_rate", 1.0)
                .containsEntry("population", null)
                .containsEntry("coverage_administrative", null)
                .containsEntry("target", 0.9)
                .containsEntry("gone", false);
    }

    @Test
    void thePopulationIsDividedByForAllCohortsTogether() {
        people.with(resident("anna", "2025-05-01")).with(dose("anna", "HepB", 1, "2025-05-01"));
        assertThat(people.documents("2025-05-10").get("HepB|1|all|611022|2025-05-10"))
                .containsEntry("population", 10.0)
                .containsEntry("population_year", 2020L)
                .containsEntry("coverage_administrative", 0.1);
    }

    @Test
    void fourHundredDaysHaveADocumentEachAndBeforeThemTheEndsOfMonths() {
        people.with(resident("anna", "2020-06-15"));
        assertThat(people.documents("2026-03-10").keySet())
                .filteredOn(id -> id.startsWith("all|0|all|" + HERE + "|"))
                .hasSize(400 + 56)
                .contains(
                        "all|0|all|611022101|2026-03-10",
                        "all|0|all|611022101|2025-02-04",
                        "all|0|all|611022101|2025-01-31",
                        "all|0|all|611022101|2020-06-30")
                .doesNotContain("all|0|all|611022101|2025-02-03", "all|0|all|611022101|2020-06-15");
    }

    @Test
    void whatHeldBeforeTheFirstDayIsDatedOnItAndItsFlowsAreNotCounted() {
        people.with(resident("anna", "2019-05-01")).with(dose("anna", "HepB", 1, "2019-05-01"));
        assertThat(people.here("HepB|1", "vaccinated", "2020-01-01")).isEqualTo(1);
        assertThat(people.here("HepB|1", "uptake_28d", "2020-01-01")).isZero();
        assertThat(people.documents("2019-12-31")).isEmpty();
    }

    @Test
    void aResidentIsEligibleFromTheDueDayUntilTheEighteenthBirthday() {
        people.with(resident("anna", "2007-05-01"));
        assertThat(people.here("MMR|1", "eligible", "2025-04-30")).isEqualTo(1);
        assertThat(people.here("MMR|1", "eligible", "2025-05-01")).isZero();
        people.with(resident("berta", "2024-05-01"));
        assertThat(people.here("MMR|2", "eligible", "2025-10-31")).isZero();
        assertThat(people.here("MMR|2", "doses_due", "2025-11-01")).isEqualTo(1);
    }

    @Test
    void aDoseOnTheLimitIsNotTimelyAndNobodyIsOverdueWithIt() {
        people.with(resident("anna", "2025-05-01")).with(dose("anna", "MMR", 1, "2026-04-30"));
        people.with(resident("berta", "2025-05-01")).with(dose("berta", "MMR", 1, "2026-05-01"));
        people.with(resident("carla", "2025-05-01"));
        assertThat(people.here("MMR|1", "past_limit", "2026-04-30")).isZero();
        assertThat(people.here("MMR|1", "past_limit", "2026-05-01")).isEqualTo(3);
        assertThat(people.here("MMR|1", "timely", "2026-05-01")).isEqualTo(1);
        assertThat(people.here("MMR|1", "overdue", "2026-05-01")).isEqualTo(1);
    }

    @Test
    void aDeferralKeepsThePersonOutOfOverdueForItsDaysAndVaccine() {
        people.with(resident("anna", "2024-05-01").setDeferrals(List.of(refused("MMR"))));
        assertThat(people.here("MMR|1", "overdue", "2025-05-31")).isEqualTo(1);
        assertThat(people.here("MMR|1", "overdue", "2025-06-01")).isZero();
        assertThat(people.here("MMR|1", "past_limit", "2025-06-30")).isEqualTo(1);
        assertThat(people.here("JE-L|1", "overdue", "2025-06-30")).isEqualTo(1);
        assertThat(people.here("MMR|1", "overdue", "2025-07-01")).isEqualTo(1);
    }

    @Test
    void aDoseTooYoungOrTooSoonIsInvalidAndMovesNothing() {
        people.with(resident("anna", "2025-05-01"))
                .with(dose("anna", "HepB", 1, "2025-05-01"))
                .with(dose("anna", "HepB", 2, "2025-05-28"))
                .with(dose("anna", "HepB", 3, "2025-06-01"));
        assertThat(people.here("HepB|2", "invalid", "2025-05-28")).isEqualTo(1);
        assertThat(people.here("HepB|2", "doses_given", "2025-06-01")).isEqualTo(1);
        assertThat(people.here("HepB|3", "vaccinated", "2026-01-01")).isZero();
    }

    @Test
    void aSecondDoseOfADayAndOneBeyondTheLastAreRepeated() {
        people.with(resident("anna", "2025-05-01"))
                .with(dose("anna", "BCG", 1, "2025-05-01"))
                .with(dose("anna", "BCG", 2, "2025-05-01"))
                .with(dose("anna", "BCG", 3, "2025-05-20"))
                .with(dose("anna", "HepB", 1, "2025-05-01"))
                .with(dose("anna", "HepB", 2, "2025-05-01"));
        assertThat(people.here("BCG|1", "repeated", "2025-05-01")).isEqualTo(1);
        assertThat(people.here("BCG|1", "repeated", "2025-05-20")).isEqualTo(1);
        assertThat(people.here("HepB|2", "repeated", "2025-05-01")).isEqualTo(1);
    }

    @Test
    void threeDosesOfIpvMakeAFourthFromEighteenMonthsOn() {
        people.with(resident("anna", "2024-01-01"))
                .with(dose("anna", "IPV", 1, "2024-03-01"))
                .with(dose("anna", "IPV", 2, "2024-04-01"))
                .with(dose("anna", "IPV", 3, "2024-05-01"))
                .with(dose("anna", "IPV", 4, "2025-07-01"));
        people.with(resident("berta", "2024-01-01"))
                .with(dose("berta", "IPV", 1, "2024-03-01"))
                .with(dose("berta", "IPV", 2, "2024-04-01"))
                .with(dose("berta", "bOPV", 3, "2024-05-01"))
                .with(dose("berta", "IPV", 4, "2025-07-01"));
        assertThat(people.here("bOPV|3", "vaccinated", "2024-05-01")).isEqualTo(2);
        assertThat(people.here("bOPV|4", "doses_given", "2025-07-01")).isEqualTo(1);
        assertThat(people.here("bOPV|4", "invalid", "2025-07-01")).isEqualTo(1);
    }

    @Test
    void whoIsBetweenTwoAndThreeMonthsWhenDtapComesSoonerIsDueAtOnceWithTheOlderLimit() {
        people.with(resident("anna", "2024-10-15"));
        assertThat(people.here("DTaP|1", "doses_due", "2025-01-01")).isEqualTo(1);
        assertThat(people.here("DTaP|1", "past_limit", "2025-02-14")).isZero();
        assertThat(people.here("DTaP|1", "past_limit", "2025-02-15")).isEqualTo(1);
    }

    @Test
    void dtIsForThoseBornBefore2019AndDtap5ForTheOthers() {
        people.with(resident("anna", "2018-12-31")).with(resident("berta", "2019-01-01"));
        assertThat(people.here("DT|1", "eligible", "2025-06-01")).isEqualTo(1);
        assertThat(people.here("DTaP|5", "eligible", "2025-06-01")).isEqualTo(1);
    }

    @Test
    void onlyGirlsAreDueForHpvAndNotBeforeItsFirstDay() {
        people.with(resident("anna", "2011-11-11"))
                .with(resident("bert", "2011-11-11").setSex(Sex.MALE))
                .with(resident("chris", "2011-11-11").setSex(null))
                .with(resident("dora", "2011-11-10"));
        assertThat(people.here("HPV2|1", "eligible", "2025-11-09")).isZero();
        assertThat(people.here("HPV2|1", "doses_due", "2025-11-10")).isEqualTo(1);
    }

    @Test
    void whoBeginsWithTheAlternativeIsExpectedToGoOnWithIt() {
        people.with(resident("anna", "2024-01-01")).with(dose("anna", "JE-I", 1, "2024-12-01"));
        assertThat(people.here("JE-L|1", "eligible", "2024-11-30")).isEqualTo(1);
        assertThat(people.here("JE-L|1", "eligible", "2024-12-01")).isZero();
        assertThat(people.here("JE-I|2", "eligible", "2024-11-30")).isZero();
        assertThat(people.here("JE-I|2", "doses_due", "2024-12-01")).isEqualTo(1);
    }

    @Test
    void fullHoldsAllThatIsExpectedAndZeroDoseNothingAtAll() {
        people.with(resident("anna", "2025-05-01"))
                .with(dose("anna", "HepB", 1, "2025-05-01"))
                .with(dose("anna", "BCG", 1, "2025-05-03"));
        people.with(resident("berta", "2025-05-01"));
        assertThat(people.here("all|0", "full", "2025-05-02")).isZero();
        assertThat(people.here("all|0", "full", "2025-05-03")).isEqualTo(1);
        assertThat(people.here("all|0", "full", "2025-06-01")).isZero();
        assertThat(people.here("all|0", "zero_dose", "2025-06-01")).isEqualTo(1);
        assertThat(people.here("all|0", "eligible", "2025-06-01")).isEqualTo(2);
        assertThat(people.here("all|0", "residents", "2025-06-01")).isEqualTo(2);
    }

    @Test
    void whoMovesTakesTheirLevelsAlong() {
        people.with(resident("anna", "2025-05-01"))
                .with(dose("anna", "HepB", 1, "2025-05-01"))
                .with(
                        resident("anna", "2025-05-01")
                                .setRecordId("second stay")
                                .setResidenceArea(THERE)
                                .setResidentFrom(LocalDate.of(2025, 7, 1))
                                .setResidentUntil(LocalDate.of(2025, 7, 31)));
        assertThat(people.here("HepB|1", "vaccinated", "2025-06-30")).isEqualTo(1);
        assertThat(people.here("HepB|1", "vaccinated", "2025-07-01")).isZero();
        Map<String, Map<String, Object>> documents = people.documents("2025-08-01");
        assertThat(documents.get("HepB|1|all|" + THERE + "|2025-07-31"))
                .containsEntry("vaccinated", 1L);
        assertThat(documents).doesNotContainKey("HepB|1|all|" + THERE + "|2025-08-01");
    }

    @Test
    void ofAnUnregisteredPersonOnlyDosesAreCountedWhereTheyNameIt() {
        people.with(dose("anna", "COVID", 1, "2025-05-01"))
                .with(dose("anna", "COVID", 1, "2025-05-20").setRecordId("again"))
                .with(dose("anna", "MMR", 1, "2025-05-01").setResidenceArea(HERE));
        Map<String, Map<String, Object>> documents = people.documents("2025-05-20");
        assertThat(documents.get("COVID|1|all|" + THERE + "|2025-05-20"))
                .containsEntry("administered", 1L)
                .containsEntry("vaccinated", 0L)
                .containsEntry("repeated", 1L)
                .containsEntry("doses_given_month", 1L);
        assertThat(documents.get("MMR|1|all|" + HERE + "|2025-05-20"))
                .containsEntry("administered", 1L)
                .containsEntry("eligible", 0L)
                .containsEntry("coverage", null);
        assertThat(documents.keySet()).noneMatch(id -> id.startsWith("all|0"));
    }

    @Test
    void anUnknownVaccineCountsAsOther() {
        people.with(dose("anna", "Elixir", 2, "2025-05-01"));
        assertThat(people.documents("2025-05-01"))
                .containsKey("other|2|all|" + THERE + "|2025-05-01");
    }

    @Test
    void aDoseRevisedToAnotherPersonIsTakenFromTheFormerInAnyOrder() {
        people.with(resident("anna", "2025-05-01")).with(resident("berta", "2025-05-01"));
        people.with(
                dose("berta", "HepB", 1, "2025-05-01")
                        .setRecordId("one dose")
                        .setVersion(2)
                        .setRevisedFromPerson("anna"));
        people.with(dose("anna", "HepB", 1, "2025-05-01").setRecordId("one dose"));
        assertThat(people.here("HepB|1", "vaccinated", "2025-05-01")).isEqualTo(1);
        assertThat(people.here("all|0", "zero_dose", "2025-05-01")).isEqualTo(1);
    }

    @Test
    void aDeletedEntryLeavesThePersonUnregistered() {
        people.with(resident("anna", "2025-05-01")).with(dose("anna", "HepB", 1, "2025-05-01"));
        people.with(resident("anna", "2025-05-01").setVersion(2).setOperation(Operation.DELETE));
        assertThat(people.documents("2025-05-01").keySet())
                .contains("HepB|1|all|" + THERE + "|2025-05-01")
                .noneMatch(id -> id.contains(HERE));
    }

    @Test
    void theRegisterGoesBeforeVaccinationsForTheBirth() {
        people.with(resident("anna", "2025-05-01"))
                .with(
                        dose("anna", "HepB", 1, "2025-05-02")
                                .setVersion(9)
                                .setBirthDay(LocalDate.of(2024, 5, 1)));
        assertThat(people.documents("2025-05-02").keySet())
                .contains("HepB|1|2025|" + HERE + "|2025-05-02")
                .noneMatch(id -> id.contains("|2024|"));
    }

    @Test
    void whoIsOldIsInTheCohortsOfTheirAgeFromTheBirthdayOn() {
        people.with(resident("anna", "1956-03-10"))
                .with(dose("anna", "Influenza", 1, "2026-03-01"));
        assertThat(people.documents("2026-03-10").keySet())
                .contains(
                        "Influenza|1|60-69|" + HERE + "|2026-03-01",
                        "Influenza|1|60+|" + HERE + "|2026-03-10",
                        "Influenza|1|70-79|" + HERE + "|2026-03-10")
                .doesNotContain("Influenza|1|70-79|" + HERE + "|2026-03-09");
    }

    private static Deferral refused(String vaccine) {
        return Deferral.newBuilder()
                .setReason(DeferralReason.REFUSED)
                .setVaccine(vaccine)
                .setFrom(LocalDate.of(2025, 6, 1))
                .setUntil(LocalDate.of(2025, 6, 30))
                .build();
    }
}
