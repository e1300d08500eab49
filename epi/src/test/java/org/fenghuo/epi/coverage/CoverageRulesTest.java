package org.fenghuo.epi.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.epi.coverage.CoverageMeasure.ADMINISTERED;
import static org.fenghuo.epi.coverage.CoverageMeasure.DOSES_DUE;
import static org.fenghuo.epi.coverage.CoverageMeasure.DOSES_GIVEN;
import static org.fenghuo.epi.coverage.CoverageMeasure.ELIGIBLE;
import static org.fenghuo.epi.coverage.CoverageMeasure.FULL;
import static org.fenghuo.epi.coverage.CoverageMeasure.INVALID;
import static org.fenghuo.epi.coverage.CoverageMeasure.OVERDUE;
import static org.fenghuo.epi.coverage.CoverageMeasure.PAST_LIMIT;
import static org.fenghuo.epi.coverage.CoverageMeasure.REPEATED;
import static org.fenghuo.epi.coverage.CoverageMeasure.RESIDENTS;
import static org.fenghuo.epi.coverage.CoverageMeasure.TIMELY;
import static org.fenghuo.epi.coverage.CoverageMeasure.VACCINATED;
import static org.fenghuo.epi.coverage.CoverageMeasure.ZERO_DOSE;
import static org.fenghuo.epi.coverage.Known.child;
import static org.fenghuo.epi.coverage.Known.day;
import static org.fenghuo.epi.coverage.Known.unregistered;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.place.AreaTree;
import org.junit.jupiter.api.Test;

class CoverageRulesTest {
    private static final CountedDays DAYS = new CountedDays(day("2020-01-01"), day("2045-01-01"));

    private final CoverageRules rules = new CoverageRules(ShippedSchedule.schedule(), DAYS);

    @Test
    void aChildIsEligibleFromTheDayADoseFallsDue() {
        Person child = child("2025-06-30").person();
        assertThat(told(child, "2026-02-27", "MMR", 1, "all", "here")).isEmpty();
        assertThat(told(child, "2026-02-28", "MMR", 1, "all", "here"))
                .containsExactlyInAnyOrder(ELIGIBLE, DOSES_DUE);
        assertThat(told(child, "2026-03-01", "MMR", 1, "2025", "here")).containsExactly(ELIGIBLE);
    }

    @Test
    void aDoseBeforeTheLimitIsTimelyOnceTheLimitHasPassed() {
        Person child = child("2025-06-30").given("MMR", "2026-06-29").person();
        assertThat(told(child, "2026-06-29", "MMR", 1, "all", "here"))
                .containsExactlyInAnyOrder(ELIGIBLE, VACCINATED, ADMINISTERED, DOSES_GIVEN);
        assertThat(told(child, "2026-06-30", "MMR", 1, "all", "here"))
                .containsExactlyInAnyOrder(ELIGIBLE, VACCINATED, ADMINISTERED, PAST_LIMIT, TIMELY);
    }

    @Test
    void aDoseOnTheDayOfTheLimitIsLate() {
        Person child = child("2025-06-30").given("MMR", "2026-06-30").person();
        assertThat(told(child, "2026-07-01", "MMR", 1, "all", "here"))
                .containsExactlyInAnyOrder(ELIGIBLE, VACCINATED, ADMINISTERED, PAST_LIMIT);
    }

    @Test
    void aBirthDoseIsTimelyOnTheDayOfBirthAndTheNext() {
        for (String given : List.of("2025-06-30", "2025-07-01")) {
            Person child = child("2025-06-30").given("HepB", given).person();
            assertThat(told(child, "2025-07-02", "HepB", 1, "all", "here")).contains(TIMELY);
        }
        Person late = child("2025-06-30").given("HepB", "2025-07-02").person();
        assertThat(told(late, "2025-07-03", "HepB", 1, "all", "here")).doesNotContain(TIMELY);
    }

    @Test
    void aMissingDoseIsOverdueFromItsLimitUntilItIsGiven() {
        Person child = child("2025-06-30").given("MMR", "2026-09-01").person();
        assertThat(told(child, "2026-06-29", "MMR", 1, "all", "here")).containsExactly(ELIGIBLE);
        assertThat(told(child, "2026-08-31", "MMR", 1, "all", "here"))
                .containsExactlyInAnyOrder(ELIGIBLE, PAST_LIMIT, OVERDUE);
        assertThat(told(child, "2026-09-02", "MMR", 1, "all", "here")).doesNotContain(OVERDUE);
    }

    @Test
    void aMissingDoseIsNoLongerOverdueWhenItIsNoLongerGiven() {
        Person child = child("2021-06-30").person();
        assertThat(told(child, "2025-06-29", "BCG", 1, "all", "here")).contains(OVERDUE);
        assertThat(told(child, "2025-06-30", "BCG", 1, "all", "here"))
                .containsExactlyInAnyOrder(ELIGIBLE, PAST_LIMIT);
    }

    @Test
    void whoIsDeferredStaysInTheDenominatorAndIsNotOverdue() {
        Person child = child("2025-06-30").deferred("2026-08-01", "2026-10-01").person();
        assertThat(told(child, "2026-07-31", "MMR", 1, "all", "here")).contains(OVERDUE);
        assertThat(told(child, "2026-08-01", "MMR", 1, "all", "here"))
                .containsExactlyInAnyOrder(ELIGIBLE, PAST_LIMIT);
        assertThat(told(child, "2026-10-01", "MMR", 1, "all", "here")).contains(OVERDUE);
    }

    @Test
    void aDeferralOfOneVaccineLeavesTheOthersAloneAndIsNotTakenTwice() {
        Person child =
                child("2025-06-30")
                        .deferred("MMR", "2026-08-01", "2026-10-01")
                        .deferred("2026-09-01", "2026-09-05")
                        .person();
        assertThat(told(child, "2026-08-15", "MMR", 1, "all", "here")).doesNotContain(OVERDUE);
        assertThat(told(child, "2026-08-15", "HepB", 3, "all", "here")).contains(OVERDUE);
        assertThat(told(child, "2026-09-02", "MMR", 1, "all", "here")).doesNotContain(OVERDUE);
        assertThat(told(child, "2026-09-02", "HepB", 3, "all", "here")).doesNotContain(OVERDUE);
        assertThat(told(child, "2026-09-05", "MMR", 1, "all", "here")).doesNotContain(OVERDUE);
        assertThat(told(child, "2026-10-01", "MMR", 1, "all", "here")).contains(OVERDUE);
    }

    @Test
    void anInvalidDoseIsCountedOnItsDayAndLeavesTheChildUnvaccinated() {
        Person child = child("2025-06-30").given("MMR", "2026-02-27").person();
        assertThat(told(child, "2026-02-27", "MMR", 1, "all", "here")).containsExactly(INVALID);
        assertThat(told(child, "2026-03-01", "MMR", 1, "all", "here")).containsExactly(ELIGIBLE);
    }

    @Test
    void aValidDoseBeforeTheDueAgeIsAdministeredAtOnceAndVaccinatedWhenDue() {
        Person child =
                child("2025-01-01")
                        .given("DTaP", "2025-03-01")
                        .given("DTaP", "2025-03-29")
                        .person();
        assertThat(told(child, "2025-04-30", "DTaP", 2, "all", "here"))
                .containsExactly(ADMINISTERED);
        assertThat(told(child, "2025-05-01", "DTaP", 2, "all", "here"))
                .containsExactlyInAnyOrder(ADMINISTERED, ELIGIBLE, VACCINATED, DOSES_DUE);
    }

    @Test
    void aMoverCountsInTheNewAreaFromTheDayOfTheMove() {
        Person child =
                child("2025-01-01")
                        .livesIn("yonder", "2026-05-01")
                        .given("BCG", "2025-01-01")
                        .person();
        assertThat(told(child, "2026-04-30", "BCG", 1, "12-23m", "here")).contains(VACCINATED);
        assertThat(told(child, "2026-04-30", "BCG", 1, "12-23m", "yonder")).isEmpty();
        assertThat(told(child, "2026-05-01", "BCG", 1, "12-23m", "here")).isEmpty();
        assertThat(told(child, "2026-05-01", "BCG", 1, "12-23m", "yonder")).contains(VACCINATED);
        assertThat(told(child, "2026-05-01", "BCG", 1, "12-23m", "yonder"))
                .doesNotContain(DOSES_DUE);
    }

    @Test
    void whoLeftOrDiedCountsNowhere() {
        Person child =
                unregistered()
                        .born("2025-01-01")
                        .livesIn("here", "2025-01-01", "2025-03-10")
                        .given("BCG", "2025-01-01")
                        .person();
        assertThat(Told.on(day("2025-03-09"), changes(child))).isNotEmpty();
        assertThat(Told.on(day("2025-03-10"), changes(child))).isEmpty();
    }

    @Test
    void bandsOfAgeAreEnteredAndLeftOnBirthdays() {
        Person child = child("2024-02-29").person();
        assertThat(told(child, "2025-02-27", "all", 0, "12-23m", "here")).isEmpty();
        assertThat(told(child, "2025-02-28", "all", 0, "12-23m", "here")).contains(RESIDENTS);
        assertThat(told(child, "2026-02-27", "all", 0, "12-23m", "here")).contains(RESIDENTS);
        assertThat(told(child, "2026-02-28", "all", 0, "12-23m", "here")).isEmpty();
        assertThat(told(child, "2026-02-28", "all", 0, "24-35m", "here")).contains(RESIDENTS);
        Person old = unregistered().born("1960-02-29").livesIn("here", "2000-01-01").person();
        assertThat(told(old, "2030-02-27", "all", 0, "60-69", "here")).containsExactly(RESIDENTS);
        assertThat(told(old, "2030-02-28", "all", 0, "60-69", "here")).isEmpty();
        assertThat(told(old, "2030-02-28", "all", 0, "70-79", "here")).containsExactly(RESIDENTS);
        assertThat(told(old, "2030-02-28", "all", 0, "60+", "here")).containsExactly(RESIDENTS);
        assertThat(told(old, "2030-02-28", "all", 0, "1960", "here")).containsExactly(RESIDENTS);
    }

    @Test
    void whoseOnlyVaccinationsAreKnownCountsForTheAdministrativeFigureAlone() {
        Person known =
                unregistered()
                        .given("COVID", 1, "2021-03-01")
                        .given("COVID", 2, "2021-03-29")
                        .given("MMR", "2021-03-01")
                        .person();
        assertThat(Told.on(day("2021-04-01"), changes(known)))
                .containsOnlyKeys(
                        Told.key("COVID", 1, "all", "there", ADMINISTERED),
                        Told.key("COVID", 2, "all", "there", ADMINISTERED),
                        Told.key("MMR", 1, "all", "there", ADMINISTERED));
        assertThat(told(known, "2021-03-29", "COVID", 2, "all", "there"))
                .containsExactlyInAnyOrder(ADMINISTERED, DOSES_GIVEN);
    }

    @Test
    void aKnownBirthPutsSuchAPersonIntoCohorts() {
        Person known = unregistered().born("1950-05-05").given("COVID", 1, "2021-03-01").person();
        assertThat(told(known, "2021-03-02", "COVID", 1, "70-79", "there"))
                .containsExactly(ADMINISTERED);
        assertThat(told(known, "2030-05-05", "COVID", 1, "80+", "there"))
                .containsExactly(ADMINISTERED);
    }

    @Test
    void aVaccineOutsideTheScheduleIsCountedByItsRecordedNumbers() {
        Person known =
                child("1950-05-05")
                        .given("COVID", 2, "2021-03-29")
                        .given("COVID", 0, "2021-03-30")
                        .given("COVID", 2, "2021-04-01")
                        .person();
        assertThat(told(known, "2021-03-29", "COVID", 2, "60+", "here"))
                .containsExactlyInAnyOrder(VACCINATED, ADMINISTERED, DOSES_GIVEN);
        assertThat(told(known, "2021-03-30", "COVID", 1, "60+", "here"))
                .containsExactlyInAnyOrder(VACCINATED, ADMINISTERED, DOSES_GIVEN);
        assertThat(told(known, "2021-04-01", "COVID", 2, "60+", "here"))
                .containsExactlyInAnyOrder(VACCINATED, ADMINISTERED, REPEATED);
    }

    @Test
    void aChildWithAllDosesDueIsFullUntilTheNextIsDue() {
        Known child = child("2025-06-30").given("HepB", "2025-06-30").given("BCG", "2025-07-05");
        assertThat(told(child.person(), "2025-07-04", "all", 0, "all", "here"))
                .containsExactlyInAnyOrder(RESIDENTS, ELIGIBLE);
        assertThat(told(child.person(), "2025-07-05", "all", 0, "all", "here"))
                .containsExactlyInAnyOrder(RESIDENTS, ELIGIBLE, FULL);
        assertThat(told(child.person(), "2025-07-30", "all", 0, "all", "here"))
                .doesNotContain(FULL);
        child.given("HepB", "2025-07-28");
        assertThat(told(child.person(), "2025-07-30", "all", 0, "all", "here")).contains(FULL);
        assertThat(told(child.person(), "2025-08-30", "all", 0, "all", "here"))
                .doesNotContain(FULL);
    }

    @Test
    void aZeroDoseChildHasNoDoseOfAnyVaccineNotEvenAnInvalidOne() {
        Known child = child("2025-06-30");
        assertThat(told(child.person(), "2025-12-01", "all", 0, "all", "here")).contains(ZERO_DOSE);
        child.given("RabV", "2025-11-01");
        assertThat(told(child.person(), "2025-10-31", "all", 0, "all", "here")).contains(ZERO_DOSE);
        assertThat(told(child.person(), "2025-11-01", "all", 0, "all", "here"))
                .doesNotContain(ZERO_DOSE);
    }

    @Test
    void aChildWhoBeginsTheAlternativeIsExpectedToGoOnWithIt() {
        Person child = child("2024-01-01").given("JE-I", "2024-10-01").person();
        assertThat(told(child, "2024-09-30", "JE-L", 1, "all", "here")).containsExactly(ELIGIBLE);
        assertThat(told(child, "2024-10-01", "JE-L", 1, "all", "here")).isEmpty();
        assertThat(told(child, "2024-10-02", "JE-I", 1, "all", "here"))
                .containsExactlyInAnyOrder(ELIGIBLE, VACCINATED, ADMINISTERED);
        assertThat(told(child, "2026-01-01", "JE-L", 2, "all", "here")).isEmpty();
        assertThat(told(child, "2026-01-01", "JE-I", 3, "all", "here"))
                .containsExactlyInAnyOrder(ELIGIBLE, DOSES_DUE);
    }

    @Test
    void theProgrammeEndsOnTheEighteenthBirthday() {
        Person child = child("2008-03-03").person();
        assertThat(told(child, "2026-03-02", "MMR", 1, "2008", "here")).contains(ELIGIBLE);
        assertThat(told(child, "2026-03-03", "MMR", 1, "2008", "here")).isEmpty();
        assertThat(told(child, "2026-03-03", "all", 0, "2008", "here")).containsExactly(RESIDENTS);
    }

    @Test
    void whatWasTrueBeforeTheFirstDayIsDatedOnItAndNothingOnTheLast() {
        CoverageChanges changes = changes(child("2008-03-03").given("BCG", "2008-03-03").person());
        changes.forEach(
                (vaccine, area, cells) ->
                        Told.byCell(cells)
                                .forEach(
                                        (cell, change) ->
                                                assertThat(cell.day())
                                                        .isBetween(DAYS.from(), DAYS.until() - 1)));
        assertThat(Told.on(DAYS.from(), changes))
                .containsEntry(Told.key("BCG", 1, "2008", "here", VACCINATED), 1)
                .doesNotContainKey(Told.key("BCG", 1, "2008", "here", DOSES_GIVEN));
    }

    @Test
    void aNewDoseLeavesOtherFamiliesAlone() {
        Known child = child("2025-06-30").given("BCG", "2025-06-30");
        CoverageChanges changes = new CoverageChanges();
        rules.replace(child.person(), child.given("MMR", "2026-03-01").person(), changes);
        Set<String> touched = new TreeSet<>();
        changes.forEach((vaccine, area, cells) -> touched.add(vaccine));
        assertThat(touched).containsExactly("MMR");
    }

    @Test
    void aDoseGivenEarlierTouchesNoOtherDose() {
        Known one = child("2024-06-30").given("DTaP", "2024-10-08").given("DTaP", "2024-12-12");
        Known other = child("2024-06-30").given("DTaP", "2024-10-08").given("DTaP", "2024-12-11");
        CoverageChanges changes = new CoverageChanges();
        rules.replace(one.person(), other.person(), changes);
        Set<String> touched = new TreeSet<>();
        changes.forEach(
                (vaccine, area, cells) -> {
                    for (long cell : cells.sortedCells()) {
                        touched.add(vaccine + CoverageSeries.of(Cell.series(cell)).dose());
                    }
                });
        assertThat(touched).containsExactly("DTaP2");
    }

    @Test
    void whatCancelsAmongPersonsIsNotPassedOn() {
        CoverageChanges changes = new CoverageChanges();
        rules.count(child("2025-06-30").person(), 1, changes);
        rules.count(child("2025-06-30").person(), -1, changes);
        assertThat(changes.cells()).isPositive();
        List<AreaDeltas> left = new ArrayList<>();
        changes.empty(AreaTree.of(List.of()), left::add);
        assertThat(left).isEmpty();
        assertThat(changes.cells()).isZero();
    }

    private CoverageChanges changes(Person person) {
        CoverageChanges changes = new CoverageChanges();
        rules.count(person, 1, changes);
        return changes;
    }

    private Set<CoverageMeasure> told(
            Person person, String day, String vaccine, int dose, String cohort, String area) {
        var told = Told.on(day(day), changes(person));
        return EnumSet.allOf(CoverageMeasure.class).stream()
                .filter(m -> told.containsKey(Told.key(vaccine, dose, cohort, area, m)))
                .collect(Collectors.toSet());
    }
}
