package org.fenghuo.epi.visits;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.AreaSums;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.CellDeltas;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.Place;

/**
 * Adds up what visits and days of departments count for, cell by cell at the clinic and at the
 * finest area of residence, and hands it to each ancestor when it is emptied.
 */
public final class VisitBundle {
    /** The subject under which all visits are counted. */
    public static final String SUBJECT = "visits";

    private final Map<Place, CellDeltas> places = new HashMap<>();
    private int added;

    /** How many were added since it was emptied. */
    public int size() {
        return added;
    }

    /**
     * Adds a visit.
     *
     * @param sign 1 to count it, -1 to take it back
     */
    public void add(CountedVisit visit, AreaTree tree, int sign) {
        if (!visit.counts()) {
            return;
        }
        added++;
        CellDeltas clinic = at(tree.place(visit.facility()));
        CellDeltas home = at(tree.place(visit.residence()));
        add(clinic, visit, VisitSeries.ALL_VISITS, PlaceBasis.REPORTING, sign);
        add(home, visit, VisitSeries.ALL_VISITS, PlaceBasis.RESIDENCE, sign);
        for (long rest = visit.syndromes(); rest != 0; rest &= rest - 1) {
            int syndrome = Long.numberOfTrailingZeros(rest);
            add(clinic, visit, syndrome, PlaceBasis.REPORTING, sign);
            add(home, visit, syndrome, PlaceBasis.RESIDENCE, sign);
        }
    }

    /** Adds the totals of a department's day; the sign is as for visits. */
    public void add(CountedTotals totals, AreaTree tree, int sign) {
        if (!totals.counts()) {
            return;
        }
        added++;
        CellDeltas clinic = at(tree.place(totals.facility()));
        addTotal(clinic, AgeBand.ALL, totals.day(), sign * totals.all());
        for (CountedTotals.AgeTotal each : totals.byAge()) {
            addTotal(clinic, each.age(), totals.day(), sign * each.visits());
        }
    }

    /** Counts a visit where it lies now, if that is elsewhere than before. */
    public void move(CountedVisit visit, AreaTree before, AreaTree after) {
        if (isElsewhere(visit.facility(), before, after)
                || isElsewhere(visit.residence(), before, after)) {
            add(visit, before, -1);
            add(visit, after, 1);
        }
    }

    /** Counts the totals of a department's day where it lies now. */
    public void move(CountedTotals totals, AreaTree before, AreaTree after) {
        if (isElsewhere(totals.facility(), before, after)) {
            add(totals, before, -1);
            add(totals, after, 1);
        }
    }

    private static boolean isElsewhere(String code, AreaTree before, AreaTree after) {
        return !before.place(code).equals(after.place(code));
    }

    /** Hands out by facility and area what does not cancel, and is empty again. */
    public void empty(Consumer<AreaDeltas> out) {
        AreaSums sums = new AreaSums(VisitMeasure.COUNT);
        places.forEach((place, deltas) -> sums.add(place.path(), deltas));
        sums.empty(SUBJECT, out);
        places.clear();
        added = 0;
    }

    private CellDeltas at(Place place) {
        return places.computeIfAbsent(place, any -> new CellDeltas(VisitMeasure.COUNT));
    }

    private static void add(
            CellDeltas to, CountedVisit visit, int syndrome, PlaceBasis place, int sign) {
        count(
                to,
                Cell.of(VisitSeries.code(syndrome, place, AgeBand.ALL), visit.day()),
                visit,
                sign);
        count(
                to,
                Cell.of(VisitSeries.code(syndrome, place, visit.age()), visit.day()),
                visit,
                sign);
    }

    private static void count(CellDeltas to, long cell, CountedVisit visit, int sign) {
        to.add(cell, VisitMeasure.VISITS.ordinal(), sign);
        if (visit.first()) {
            to.add(cell, VisitMeasure.FIRST_VISITS.ordinal(), sign);
        }
        if (visit.admitted()) {
            to.add(cell, VisitMeasure.ADMITTED.ordinal(), sign);
        }
        if (visit.tested()) {
            to.add(cell, VisitMeasure.TESTED.ordinal(), sign);
        }
        if (visit.positive()) {
            to.add(cell, VisitMeasure.POSITIVE.ordinal(), sign);
        }
    }

    private static void addTotal(CellDeltas to, AgeBand age, int day, int number) {
        int series = VisitSeries.code(VisitSeries.TOTALS, PlaceBasis.REPORTING, age);
        to.add(Cell.of(series, day), VisitMeasure.TOTAL_VISITS.ordinal(), number);
    }
}
