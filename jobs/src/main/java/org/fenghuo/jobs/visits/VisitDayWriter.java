package org.fenghuo.jobs.visits;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.cursors.IntObjectCursor;
import java.util.BitSet;
import java.util.function.Consumer;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.DayCounts;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.Place;
import org.fenghuo.epi.visits.Syndrome;
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
        IntObjectHashMap<Days> affected = new IntObjectHashMap<>();
        PendingDays pending = counts.pending();
        for (int series : pending.begunBy(today)) {
            Pending due = pending.of(series);
            of(affected, series).mark(due.next(), Math.min(due.last(), today));
            pending.put(series, due.begunBy(today));
        }
        for (int i = 0; i < changed.length; i++) {
            int series = Cell.series(changed[i]);
            int day = Cell.day(changed[i]);
            if (VisitSeries.of(series).syndrome() == VisitSeries.TOTALS) {
                markBeside(affected, series, day, today);
            } else {
                of(affected, series).mark(day, Math.min(day + WEEK - 1, today));
                Pending plan = pending.of(series).after(changed, i, i + 1, today, WEEK);
                pending.put(series, plan.begunBy(today));
            }
        }
        for (IntObjectCursor<Days> each : affected) {
            write(counts, each.key, each.value, out);
        }
    }

    /** The documents that stand beside a total: of each syndrome, and of all visits. */
    private void markBeside(IntObjectHashMap<Days> affected, int totals, int day, int today) {
        VisitSeries series = VisitSeries.of(totals);
        int last = Math.min(day + WEEK - 1, today);
        markStanding(affected, VisitSeries.ALL_VISITS, series, day, last);
        for (Syndrome syndrome : syndromes.all()) {
            markStanding(affected, syndrome.number(), series, day, last);
        }
    }

    private static void markStanding(
            IntObjectHashMap<Days> affected, int syndrome, VisitSeries beside, int day, int last) {
        Days days = of(affected, VisitSeries.code(syndrome, beside.place(), beside.age()));
        days.mark(day, Math.min(day, last));
        days.markStanding(day + 1, last);
    }

    private static Days of(IntObjectHashMap<Days> affected, int series) {
        Days days = affected.get(series);
        if (days == null) {
            days = new Days();
            affected.put(series, days);
        }
        return days;
    }

    private void write(KeyCounts counts, int code, Days days, Consumer<VisitDay> out)
            throws Exception {
        DayCounts visits = new DayCounts(number -> counts.chunk(Cell.of(code, number)));
        int beside = VisitSeries.totalsBeside(code);
        DayCounts totals = new DayCounts(number -> counts.chunk(Cell.of(beside, number)));
        Place place = tree.place(counts.key().area());
        Area area = tree.area(counts.key().area());
        for (int day = days.next(Integer.MIN_VALUE); day != Days.NONE; day = days.next(day + 1)) {
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

    /** Days of one series whose documents are written, in any case or where they stand. */
    private static final class Days {
        static final int NONE = Integer.MIN_VALUE;

        private final BitSet certain = new BitSet();
        private final BitSet standing = new BitSet();

        void mark(int from, int to) {
            mark(certain, from, to);
        }

        void markStanding(int from, int to) {
            mark(standing, from, to);
        }

        boolean isCertain(int day) {
            return certain.get(day);
        }

        int next(int day) {
            int from = Math.max(0, day);
            int one = certain.nextSetBit(from);
            int other = standing.nextSetBit(from);
            if (one < 0 && other < 0) {
                return NONE;
            }
            return one < 0 ? other : other < 0 ? one : Math.min(one, other);
        }

        private static void mark(BitSet days, int from, int to) {
            if (from <= to) {
                days.set(Math.max(0, from), Math.max(0, to + 1));
            }
        }
    }
}
