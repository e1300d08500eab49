package org.fenghuo.epi.coverage;

import java.time.LocalDate;
import java.util.List;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.CellDeltas;

/** Turns what holds of one person from a day until another into changes of cells, by cohort. */
final class CellsOfPerson {
    private static final int NOWHERE = -1;

    private final CountedDays days;
    private final int[] cohort = new int[Cohort.BANDS + 1];
    private final int[] cohortFrom = new int[Cohort.BANDS + 1];
    private final int[] cohortUntil = new int[Cohort.BANDS + 1];
    private int cohorts;
    private int cohortsOf;
    private Person person = Person.NOBODY;
    private CoverageChanges changes = new CoverageChanges();
    private int sign;

    CellsOfPerson(CountedDays days) {
        this.days = days;
    }

    /** Turns to a person, whose cells go to these changes with that sign. */
    void of(Person next, int nextSign, CoverageChanges to) {
        person = next;
        sign = nextSign;
        changes = to;
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
        spread(vaccine, dose, measure, from, until, sign);
    }

    /** Something does not hold for a part of the time for which {@link #hold} said it does. */
    void except(String vaccine, int dose, CoverageMeasure measure, int from, int until) {
        spread(vaccine, dose, measure, from, until, -sign);
    }

    /** Something holds from a day on in one area. */
    void holdIn(String area, String vaccine, int dose, CoverageMeasure measure, int from) {
        if (from < days.until()) {
            add(changes.of(vaccine, area), dose, measure, from, days.until(), sign);
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
        if (day < days.from() || day >= days.until()) {
            return;
        }
        CellDeltas cells = changes.of(vaccine, area);
        for (int i = 0; i < cohorts; i++) {
            if (day >= cohortFrom[i] && day < cohortUntil[i]) {
                int series = CoverageSeries.code(dose, cohort[i]);
                cells.add(Cell.of(series, day), measure.ordinal(), sign);
            }
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

    private void spread(
            String vaccine, int dose, CoverageMeasure measure, int from, int until, int by) {
        List<Stay> stays = person.stays();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            int first = Math.max(from, stay.from());
            int end = Math.min(until, stay.until());
            if (first < end && first < days.until() && end > days.from()) {
                add(changes.of(vaccine, stay.area()), dose, measure, first, end, by);
            }
        }
    }

    private void add(
            CellDeltas cells, int dose, CoverageMeasure measure, int from, int until, int by) {
        int first = Math.max(from, days.from());
        int end = Math.min(until, days.until());
        for (int i = 0; i < cohorts; i++) {
            int begins = Math.max(first, cohortFrom[i]);
            int ends = Math.min(end, cohortUntil[i]);
            if (begins >= ends) {
                continue;
            }
            int series = CoverageSeries.code(dose, cohort[i]);
            cells.add(Cell.of(series, begins), measure.ordinal(), by);
            if (ends < days.until()) {
                cells.add(Cell.of(series, ends), measure.ordinal(), -by);
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
