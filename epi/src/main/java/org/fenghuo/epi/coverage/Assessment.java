package org.fenghuo.epi.coverage;

import java.util.Arrays;
import java.util.List;

/**
 * What the schedule says of one person: which recorded dose makes which dose of the schedule, and
 * from when until when each of these is expected of them. Used again for the next person.
 *
 * <p>Doses are taken in the order of the days they were given on; the number as recorded only
 * orders those of one day. The next dose of the course that is old enough and late enough is dose n
 * (an invalid one moves nothing: "invalid doses do not count", indicators.csv [GK]); only recorded
 * doses count. Minimum ages and intervals are those of the edition in force on the day given.
 */
final class Assessment {
    private final Schedule schedule;
    private final DueDays dueDays;
    private final int[] expectedFrom;
    private final int[] expectedUntil;
    private final int[] limit;
    private final int[] catchUpBefore;
    private final int[] validOn;
    private final Dose[] validDose;
    private final int[] place;
    private final int[] lastGiven;
    private int[] verdictCourse = new int[32];
    private int[] verdictDose = new int[32];
    private Dose[] verdictOn = new Dose[32];
    private CoverageMeasure[] verdict = new CoverageMeasure[32];
    private int verdicts;
    private Person person = Person.NOBODY;

    Assessment(Schedule schedule) {
        this.schedule = schedule;
        dueDays = new DueDays(schedule);
        int doses = schedule.doseCount();
        expectedFrom = new int[doses];
        expectedUntil = new int[doses];
        limit = new int[doses];
        catchUpBefore = new int[doses];
        validOn = new int[doses];
        validDose = new Dose[doses];
        place = new int[schedule.courseCount()];
        lastGiven = new int[schedule.courseCount()];
    }

    /** Turns to a person. */
    void of(Person next) {
        person = next;
        verdicts = 0;
        Arrays.fill(validOn, Person.OPEN);
        Arrays.fill(validDose, null);
        Arrays.fill(place, 0);
        Arrays.fill(lastGiven, Integer.MIN_VALUE);
        List<Dose> doses = person.doses();
        for (int i = 0; i < doses.size(); i++) {
            for (int course : schedule.coursesOf(doses.get(i).vaccine())) {
                judge(doses.get(i), course);
            }
        }
        expect();
    }

    /** The person it turned to. */
    Person person() {
        return person;
    }

    /** First day on which a dose is expected; {@link Person#OPEN} if it never is. */
    int expectedFrom(int dose) {
        return expectedFrom[dose];
    }

    /** First day on which it no longer is. */
    int expectedUntil(int dose) {
        return expectedUntil[dose];
    }

    /** First day on which it would not be timely. */
    int limit(int dose) {
        return limit[dose];
    }

    /** First day on which it is no longer given. */
    int catchUpBefore(int dose) {
        return catchUpBefore[dose];
    }

    /** The day on which the valid dose was given; {@link Person#OPEN} without one. */
    int validOn(int dose) {
        return validOn[dose];
    }

    /** The recorded dose that made a dose of the schedule; only with a day of {@link #validOn}. */
    Dose validDose(int dose) {
        return validDose[dose];
    }

    /** Number of verdicts: one for each recorded dose and each course it belongs to. */
    int verdicts() {
        return verdicts;
    }

    int verdictCourse(int index) {
        return verdictCourse[index];
    }

    /** Index of the dose of the schedule that it made or failed to make. */
    int verdictDose(int index) {
        return verdictDose[index];
    }

    /** The recorded dose. */
    Dose verdictOn(int index) {
        return verdictOn[index];
    }

    /** Given, invalid or repeated. */
    CoverageMeasure verdict(int index) {
        return verdict[index];
    }

    private void judge(Dose dose, int course) {
        int first = schedule.firstDoseOf(course);
        int last = schedule.firstDoseOf(course + 1) - 1;
        int at = first + place[course];
        CoverageMeasure found = CoverageMeasure.INVALID;
        if (lastGiven[course] == dose.given() || at > last) {
            found = CoverageMeasure.REPEATED;
        } else if (isOldEnough(dose, first, at) && isLateEnough(dose, course, at)) {
            found = CoverageMeasure.DOSES_GIVEN;
            validOn[at] = dose.given();
            validDose[at] = dose;
            place[course]++;
        }
        lastGiven[course] = dose.given();
        add(course, Math.min(at, last), dose, found);
    }

    private boolean isOldEnough(Dose dose, int first, int at) {
        if (!person.hasBirth()) {
            return true;
        }
        ScheduledDose scheduled = schedule.dose(at);
        CalendarAge minimum = scheduled.on(dose.given()).ages().minimum();
        if (scheduled.waiver().vaccine().equals(dose.vaccine())
                && allOf(dose.vaccine(), first, at)) {
            minimum = scheduled.waiver().minimum();
        }
        return dose.given() >= minimum.after(person.birth());
    }

    private boolean allOf(String vaccine, int first, int end) {
        for (int i = first; i < end; i++) {
            if (!validDose[i].vaccine().equals(vaccine)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLateEnough(Dose dose, int course, int at) {
        DoseTerms terms = schedule.dose(at).on(dose.given());
        int first = schedule.firstDoseOf(course);
        if (at > first) {
            return dose.given() >= terms.interval().after(validOn[at - 1])
                    && dose.given() >= terms.intervalFromFirst().after(validOn[first]);
        }
        int after = schedule.afterOf(course);
        if (after < 0 || place[after] == 0) {
            return true;
        }
        int before = validOn[schedule.firstDoseOf(after) + place[after] - 1];
        return dose.given() >= terms.interval().after(before);
    }

    private void add(int course, int dose, Dose on, CoverageMeasure found) {
        if (verdicts == verdict.length) {
            verdictCourse = Arrays.copyOf(verdictCourse, 2 * verdicts);
            verdictDose = Arrays.copyOf(verdictDose, 2 * verdicts);
            verdictOn = Arrays.copyOf(verdictOn, 2 * verdicts);
            verdict = Arrays.copyOf(verdict, 2 * verdicts);
        }
        verdictCourse[verdicts] = course;
        verdictDose[verdicts] = dose;
        verdictOn[verdicts] = on;
        verdict[verdicts] = found;
        verdicts++;
    }

    private void expect() {
        Arrays.fill(expectedFrom, Person.OPEN);
        Arrays.fill(expectedUntil, Person.OPEN);
        if (!person.isRegistered() || !person.hasBirth()) {
            return;
        }
        int[] days = dueDays.of(person.birth());
        for (int course = 0; course < schedule.courseCount(); course++) {
            int from = takenFrom(course);
            int until = takenUntil(course);
            int end = schedule.firstDoseOf(course + 1);
            for (int at = schedule.firstDoseOf(course); from < until && at < end; at++) {
                expect(at, days, from, until);
            }
        }
    }

    private void expect(int at, int[] days, int from, int until) {
        int first = Math.max(from, DueDays.due(days, at));
        int end = Math.min(until, DueDays.eligibleBefore(days, at));
        ForWhom whom = schedule.dose(at).whom();
        if (first < end && whom.includes(person.sex(), person.birth())) {
            expectedFrom[at] = first;
            expectedUntil[at] = end;
            limit[at] = DueDays.limit(days, at);
            catchUpBefore[at] = DueDays.catchUpBefore(days, at);
        }
    }

    /**
     * The course of which the first valid dose came first; the main one at once, or without any.
     */
    private int chosen(int main) {
        int chosen = main;
        for (int other = 0; other < schedule.courseCount(); other++) {
            if (schedule.mainOf(other) == main && begun(other) < begun(chosen)) {
                chosen = other;
            }
        }
        return chosen;
    }

    private int begun(int course) {
        return validOn[schedule.firstDoseOf(course)];
    }

    private int takenFrom(int course) {
        int main = schedule.mainOf(course);
        if (main < 0) {
            return Integer.MIN_VALUE;
        }
        return chosen(main) == course ? begun(course) : Person.OPEN;
    }

    private int takenUntil(int course) {
        if (schedule.mainOf(course) >= 0) {
            return Person.OPEN;
        }
        int chosen = chosen(course);
        return chosen == course ? Person.OPEN : begun(chosen);
    }
}
