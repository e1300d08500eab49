package org.fenghuo.epi.coverage;

import static org.fenghuo.epi.coverage.CoverageSeries.ALL_VACCINES;

import java.util.Arrays;
import java.util.List;

/**
 * Says what a person counts for on every day, past and to come, from what is known of them alone:
 * dated changes, so that nothing has to wake up on a birthday. Not for several threads.
 */
public final class CoverageRules {
    private final Schedule schedule;
    private final Assessment assessment;
    private final CellsOfPerson cells;
    private final OtherVaccines others;
    private final boolean[] concerned;
    private final Spans expected = new Spans();
    private final Spans missing = new Spans();
    private final Spans deferred = new Spans();

    /** Rules of a schedule, for the days that are told of. */
    public CoverageRules(Schedule schedule, CountedDays days) {
        this.schedule = schedule;
        assessment = new Assessment(schedule);
        cells = new CellsOfPerson(days);
        others = new OtherVaccines(schedule, cells);
        concerned = new boolean[schedule.familyCount()];
    }

    /**
     * Adds what a person counts for.
     *
     * @param sign 1 to count them, -1 to take them back
     */
    public void count(Person person, int sign, CoverageChanges to) {
        gatherAll(person, sign < 0);
        cells.empty(to);
    }

    /**
     * Takes back what was counted of a person and counts what is known now; leaves alone whatever
     * is the same.
     */
    public void replace(Person before, Person after, CoverageChanges to) {
        if (!isSameBesidesDoses(before, after)) {
            gatherAll(before, true);
            if (before.birth() != after.birth()) {
                cells.empty(to);
            }
            gatherAll(after, false);
        } else if (!before.doses().equals(after.doses())) {
            Arrays.fill(concerned, false);
            boolean other = concern(before.doses(), after.doses());
            gatherConcerned(before, true, other);
            gatherConcerned(after, false, other);
        }
        cells.empty(to);
    }

    private void gatherAll(Person person, boolean takenBack) {
        Arrays.fill(concerned, true);
        gatherConcerned(person, takenBack, true);
        cells.hold(ALL_VACCINES, 0, CoverageMeasure.RESIDENTS, Integer.MIN_VALUE, Person.OPEN);
    }

    private void gatherConcerned(Person person, boolean takenBack, boolean other) {
        assessment.of(person);
        cells.of(person, takenBack);
        countConcerned();
        if (other) {
            others.count(person);
        }
        countAsAWhole(person);
    }

    private static boolean isSameBesidesDoses(Person one, Person other) {
        return one.birth() == other.birth()
                && one.sex() == other.sex()
                && one.stays().equals(other.stays())
                && one.deferrals().equals(other.deferrals());
    }

    /** Marks the families of the doses that only one of two ordered lists has. */
    private boolean concern(List<Dose> some, List<Dose> others) {
        boolean other = false;
        int at = 0;
        for (int i = 0; i < some.size(); i++) {
            Dose dose = some.get(i);
            while (at < others.size() && Dose.ORDER.compare(others.get(at), dose) < 0) {
                other |= concern(others.get(at++));
            }
            if (at < others.size() && others.get(at).equals(dose)) {
                at++;
            } else {
                other |= concern(dose);
            }
        }
        while (at < others.size()) {
            other |= concern(others.get(at++));
        }
        return other;
    }

    /** Marks the families of a dose; whether it has none. */
    private boolean concern(Dose dose) {
        int[] courses = schedule.coursesOf(dose.vaccine());
        for (int course : courses) {
            concerned[schedule.familyOf(course)] = true;
        }
        return courses.length == 0;
    }

    private void countConcerned() {
        for (int course = 0; course < schedule.courseCount(); course++) {
            if (concerned[schedule.familyOf(course)]) {
                int end = schedule.firstDoseOf(course + 1);
                for (int at = schedule.firstDoseOf(course); at < end; at++) {
                    countHeld(at);
                    countExpected(at);
                }
            }
        }
        for (int i = 0; i < assessment.verdicts(); i++) {
            if (concerned[schedule.familyOf(assessment.verdictCourse(i))]) {
                ScheduledDose dose = schedule.dose(assessment.verdictDose(i));
                Dose given = assessment.verdictOn(i);
                cells.happen(
                        dose.vaccine(),
                        dose.dose(),
                        assessment.verdict(i),
                        given.given(),
                        given.area());
            }
        }
    }

    /** The register knows where its persons live; of others only the vaccination says it. */
    private void countHeld(int at) {
        int held = assessment.validOn(at);
        if (held == Person.OPEN) {
            return;
        }
        ScheduledDose dose = schedule.dose(at);
        if (assessment.person().isRegistered()) {
            cells.hold(
                    dose.vaccine(), dose.dose(), CoverageMeasure.ADMINISTERED, held, Person.OPEN);
            return;
        }
        cells.holdIn(
                assessment.validDose(at).area(),
                dose.vaccine(),
                dose.dose(),
                CoverageMeasure.ADMINISTERED,
                held);
    }

    private void countExpected(int at) {
        int from = assessment.expectedFrom(at);
        if (from == Person.OPEN) {
            return;
        }
        ScheduledDose dose = schedule.dose(at);
        String vaccine = dose.vaccine();
        int number = dose.dose();
        int until = assessment.expectedUntil(at);
        int held = assessment.validOn(at);
        int limit = assessment.limit(at);
        int late = Math.max(from, limit);
        cells.happenAtHome(vaccine, number, CoverageMeasure.DOSES_DUE, from);
        cells.hold(vaccine, number, CoverageMeasure.ELIGIBLE, from, until);
        cells.hold(vaccine, number, CoverageMeasure.VACCINATED, Math.max(from, held), until);
        cells.hold(vaccine, number, CoverageMeasure.PAST_LIMIT, late, until);
        if (held < limit) {
            cells.hold(vaccine, number, CoverageMeasure.TIMELY, late, until);
        }
        int end = Math.min(until, Math.min(held, assessment.catchUpBefore(at)));
        cells.hold(vaccine, number, CoverageMeasure.OVERDUE, late, end);
        exceptDeferred(vaccine, number, late, end);
    }

    private void exceptDeferred(String vaccine, int dose, int from, int until) {
        deferred.clear();
        for (Deferral each : assessment.person().deferrals()) {
            if (each.concerns(vaccine)) {
                deferred.add(Math.max(from, each.from()), Math.min(until, each.until()));
            }
        }
        deferred.merge();
        for (int i = 0; i < deferred.size(); i++) {
            cells.except(
                    vaccine, dose, CoverageMeasure.OVERDUE, deferred.from(i), deferred.until(i));
        }
    }

    private void countAsAWhole(Person person) {
        expected.clear();
        missing.clear();
        for (int at = 0; at < schedule.doseCount(); at++) {
            int from = assessment.expectedFrom(at);
            int until = assessment.expectedUntil(at);
            expected.add(from, until);
            missing.add(from, Math.min(until, assessment.validOn(at)));
        }
        expected.merge();
        missing.merge();
        int firstDose = person.doses().isEmpty() ? Person.OPEN : person.doses().get(0).given();
        for (int i = 0; i < expected.size(); i++) {
            int from = expected.from(i);
            int until = expected.until(i);
            cells.hold(ALL_VACCINES, 0, CoverageMeasure.ELIGIBLE, from, until);
            cells.hold(ALL_VACCINES, 0, CoverageMeasure.FULL, from, until);
            int end = Math.min(until, firstDose);
            cells.hold(ALL_VACCINES, 0, CoverageMeasure.ZERO_DOSE, from, end);
        }
        for (int i = 0; i < missing.size(); i++) {
            cells.except(ALL_VACCINES, 0, CoverageMeasure.FULL, missing.from(i), missing.until(i));
        }
    }
}
