package org.fenghuo.epi.coverage;

import java.time.LocalDate;
import java.util.List;
import org.fenghuo.epi.counting.Cell;

/**
 * Turns what holds of one person from a day until another into changes of cells, by cohort. What is
 * said of a person before and after a revision is gathered first, so that only what differs changes
 * cells; both must be born on the same day.
 */
final class CellsOfPerson {
    private static final int NOWHERE = -1;

    private final CountedDays days;
    private final PersonSteps steps = new PersonSteps();
    private final int[] cohort = new int[Cohort.BANDS + 1];
    private final int[] cohortFrom = new int[Cohort.BANDS + 1];
    private final int[] cohortUntil = new int[Cohort.BANDS + 1];
    private int cohorts;
    private int cohortsOf;
    private Person person = Person.NOBODY;
    private boolean takenBack;

    CellsOfPerson(CountedDays days) {
        this.days = days;
    }

    /** Turns to a person, to count them or to take them back. */
    void of(Person next, boolean isTakenBack) {
        person = next;
        takenBack = isTakenBack;
    }

    /** Hands out what changes of the person turned to last, and forgets it. */
    void empty(CoverageChanges to) {
        findCohorts();
        steps.empty(
                days.until(),
                to::turnTo,
                (dose, measure, from, until, by) -> {
                    if (measure.isLevel()) {
                        hold(to, dose, measure, from, until, by);
                    } else {
                        happen(to, dose, measure, from, by);
                    }
                });
    }

    private void findCohorts() {
        if (cohorts > 0 && cohortsOf == person.birth()) {
            return;
        }
        cohortsOf = person.birth();
        cohorts = 0;
        addCohort(Cohort.EVERYBODY.code(), Integer.MIN_VALUE, Person.OPEN);
        if (!person.hasBirth()) {
            return;
        }
        int birth = person.birth();
        addCohort(LocalDate.ofEpochDay(birth).getYear(), Integer.MIN_VALUE, Person.OPEN);
        for (int band = 1; band < Cohort.BANDS; band++) {
            addCohort(band, Cohort.bandFrom(band, birth), Cohort.bandUntil(band, birth));
        }
    }

    /** Something holds wherever the person lives. */
    void hold(String vaccine, int dose, CoverageMeasure measure, int from, int until) {
        everywhere(vaccine, dose, measure, from, until, takenBack);
    }

    /** Something does not hold for a part of the time for which {@link #hold} said it does. */
    void except(String vaccine, int dose, CoverageMeasure measure, int from, int until) {
        everywhere(vaccine, dose, measure, from, until, !takenBack);
    }

    /** Something holds from a day on in one area. */
    void holdIn(String area, String vaccine, int dose, CoverageMeasure measure, int from) {
        if (from < days.until()) {
            steps.add(vaccine, area, dose, measure, Math.max(from, days.from()), takenBack);
        }
    }

    /** Something happened where the person lived on that day, or else in an area. */
    void happen(String vaccine, int dose, CoverageMeasure measure, int day, String otherwise) {
        int home = stayOn(day);
        String area = home == NOWHERE ? otherwise : person.stays().get(home).area();
        happenIn(area, vaccine, dose, measure, day);
    }

    /** Something happened where the person lived on that day; nothing if they lived nowhere. */
    void happenAtHome(String vaccine, int dose, CoverageMeasure measure, int day) {
        int home = stayOn(day);
        if (home != NOWHERE) {
            happenIn(person.stays().get(home).area(), vaccine, dose, measure, day);
        }
    }

    private void happenIn(String area, String vaccine, int dose, CoverageMeasure measure, int day) {
        if (day >= days.from() && day < days.until()) {
            steps.add(vaccine, area, dose, measure, day, takenBack);
        }
    }

    /** The only stay that holds a day: a person lives in one place at a time. */
    private int stayOn(int day) {
        List<Stay> stays = person.stays();
        for (int i = 0; i < stays.size(); i++) {
            if (day >= stays.get(i).from() && day < stays.get(i).until()) {
                return i;
            }
        }
        return NOWHERE;
    }

    private void everywhere(
            String vaccine, int dose, CoverageMeasure measure, int from, int until, boolean down) {
        List<Stay> stays = person.stays();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            int first = Math.max(Math.max(from, stay.from()), days.from());
            int end = Math.min(Math.min(until, stay.until()), days.until());
            if (first < end) {
                steps.add(vaccine, stay.area(), dose, measure, first, down);
                if (end < days.until()) {
                    steps.add(vaccine, stay.area(), dose, measure, end, !down);
                }
            }
        }
    }

    private void hold(
            CoverageChanges to, int dose, CoverageMeasure measure, int from, int until, int by) {
        for (int i = 0; i < cohorts; i++) {
            int begins = Math.max(from, cohortFrom[i]);
            int ends = Math.min(until, cohortUntil[i]);
            if (begins < ends) {
                int series = CoverageSeries.code(dose, cohort[i]);
                to.add(Cell.of(series, begins), measure, by);
                if (ends < days.until()) {
                    to.add(Cell.of(series, ends), measure, -by);
                }
            }
        }
    }

    private void happen(CoverageChanges to, int dose, CoverageMeasure measure, int day, int by) {
        for (int i = 0; i < cohorts; i++) {
            if (day >= cohortFrom[i] && day < cohortUntil[i]) {
                to.add(Cell.of(CoverageSeries.code(dose, cohort[i]), day), measure, by);
            }
        }
    }

    /** Bands that the person is in on no day told of are left out. */
    private void addCohort(int code, int from, int until) {
        if (from < days.until() && until > days.from()) {
            cohort[cohorts] = code;
            cohortFrom[cohorts] = from;
            cohortUntil[cohorts] = until;
            cohorts++;
        }
    }
}
