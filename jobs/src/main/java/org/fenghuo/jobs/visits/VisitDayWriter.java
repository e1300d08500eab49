package org.fenghuo.jobs.visits;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.cursors.IntObjectCursor;
import java.util.function.Consumer;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.DayCounts;
import org.fenghuo.epi.counting.DaysToWrite;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.Place;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.epi.visits.VisitDay;
import org.fenghuo.epi.visits.VisitMeasure;
import org.fenghuo.epi.visits.VisitSeries;
import org.fenghuo.jobs.counting.Documents;
import org.fenghuo.jobs.counting.KeyCounts;
import org.fenghuo.jobs.counting.Pending;
import org.fenghuo.jobs.counting.PendingDays;

/**
 * Makes the documents that changes of visits and of totals call for. A visit concerns its day and
 * the six after it. A total concerns its day in every series of its place and ages, so that a day
 * on which nobody came with a syndrome is told from one of which nothing is known, and of the six
 * days after it those that have something to say.
 */
final class VisitDayWriter implements Documents.Writer<VisitDay> {
    private static final int WEEK = 7;
    private static final VisitMeasure[] MEASURES = VisitMeasure.values();
    private static final int VISITS = VisitMeasure.VISITS.ordinal();
    private static final int TOTAL = VisitMeasure.TOTAL_VISITS.ordinal();

    private final Syndromes syndromes;
    private final AreaTree tree;

    VisitDayWriter(Syndromes syndromes, AreaTree tree) {
        this.syndromes = syndromes;
        this.tree = tree;
    }

    @Override
    public void write(KeyCounts counts, long[] changed, int today, Consumer<VisitDay> out)
            throws Exception {
        IntObjectHashMap<DaysToWrite> affected = new IntObjectHashMap<>();
        PendingDays pending = counts.pending();
        for (int series : pending.begunBy(today)) {
            Pending due = pending.of(series);
            of(affected, series, today).write(due.next(), due.last());
            pending.put(series, due.begunBy(today));
        }
        for (int i = 0; i < changed.length; i++) {
            int series = Cell.series(changed[i]);
            int day = Cell.day(changed[i]);
            if (VisitSeries.of(series).syndrome() == VisitSeries.TOTALS) {
                for (int beside : beside(series)) {
                    of(affected, beside, today).write(day, day);
                    of(affected, beside, today).writeWhereStanding(day + 1, day + WEEK - 1);
                    plan(pending, beside, changed, i, today, 1);
                }
            } else {
                of(affected, series, today).write(day, day + WEEK - 1);
                plan(pending, series, changed, i, today, WEEK);
            }
        }
        for (IntObjectCursor<DaysToWrite> each : affected) {
            write(counts, each.key, each.value, out);
        }
    }

    private static void plan(
            PendingDays pending, int series, long[] changed, int at, int today, int width) {
        Pending plan = pending.of(series).after(changed, at, at + 1, today, width);
        pending.put(series, plan.begunBy(today));
    }

    /** The series that stand beside a total: that of all visits, and of each syndrome. */
    private int[] beside(int totals) {
        VisitSeries series = VisitSeries.of(totals);
        int[] beside = new int[syndromes.all().size() + 1];
        beside[0] = VisitSeries.code(VisitSeries.ALL_VISITS, series.place(), series.age());
        for (int i = 1; i < beside.length; i++) {
            int syndrome = syndromes.all().get(i - 1).number();
            beside[i] = VisitSeries.code(syndrome, series.place(), series.age());
        }
        return beside;
    }

    private static DaysToWrite of(IntObjectHashMap<DaysToWrite> affected, int series, int today) {
        DaysToWrite days = affected.get(series);
        if (days == null) {
            days = new DaysToWrite(0, today);
            affected.put(series, days);
        }
        return days;
    }

    private void write(KeyCounts counts, int code, DaysToWrite days, Consumer<VisitDay> out)
            throws Exception {
        DayCounts visits = new DayCounts(number -> counts.chunk(Cell.of(code, number)));
        int beside = VisitSeries.totalsBeside(code);
        DayCounts totals = new DayCounts(number -> counts.chunk(Cell.of(beside, number)));
        Place place = tree.place(counts.key().area());
        Area area = tree.area(counts.key().area());
        for (int day = days.next(Integer.MIN_VALUE);
                day != DaysToWrite.NONE;
                day = days.next(day + 1)) {
            int week = visits.sum(VISITS, day - WEEK + 1, day);
            boolean stands = week != 0 || visits.hasAny(day) || totals.count(TOTAL, day) != 0;
            if (stands || days.isCertain(day)) {
                out.accept(
                        new VisitDay(
                                counts.key().area(),
                                area.nameZh(),
                                area.level().label(),
                                place.path(),
                                code,
                                day,
                                measures(visits, totals, day),
                                week,
                                totals.sum(TOTAL, day - WEEK + 1, day),
                                !stands));
            }
        }
    }

    private static int[] measures(DayCounts visits, DayCounts totals, int day) throws Exception {
        int[] found = new int[MEASURES.length];
        for (int measure = 0; measure < found.length; measure++) {
            found[measure] = visits.count(measure, day);
        }
        found[TOTAL] = totals.count(TOTAL, day);
        return found;
    }
}
