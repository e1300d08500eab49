package org.fenghuo.jobs.coverage;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.DayCounts;
import org.fenghuo.epi.coverage.Cohort;
import org.fenghuo.epi.coverage.CountedDays;
import org.fenghuo.epi.coverage.CoverageDay;
import org.fenghuo.epi.coverage.CoverageMeasure;
import org.fenghuo.epi.coverage.CoverageSeries;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.Population;
import org.fenghuo.jobs.counting.Documents;
import org.fenghuo.jobs.counting.KeyCounts;
import org.fenghuo.jobs.counting.Pending;
import org.fenghuo.jobs.counting.PendingDays;

/**
 * Makes the documents that changes of coverage call for. A change concerns its day and all days
 * after it, and each day that begins has a document of every series, so that a series is pending
 * for ever. Beside the counts it keeps which documents stand, so that it takes back those and no
 * others.
 */
final class CoverageDayWriter implements Documents.Writer<CoverageDay> {
    /** In a series, marks a cell whose document is written in any case. */
    static final int IN_ANY_CASE = 1 << 30;

    private static final int STANDS = CoverageMeasure.COUNT;
    private static final int GIVEN = CoverageMeasure.DOSES_GIVEN.ordinal();
    private static final int DUE = CoverageMeasure.DOSES_DUE.ordinal();
    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    private final CountedDays days;
    private final AreaTree tree;

    CoverageDayWriter(CountedDays days, AreaTree tree) {
        this.days = days;
        this.tree = tree;
    }

    @Override
    public void write(KeyCounts counts, long[] changed, int today, Consumer<CoverageDay> out)
            throws Exception {
        counts.readAll();
        IntIntHashMap firstDays = new IntIntHashMap();
        LongHashSet inAnyCase = new LongHashSet();
        PendingDays pending = counts.pending();
        for (int series : pending.begunBy(today)) {
            int next = pending.of(series).next();
            begins(firstDays, series, next);
            new Series(counts, series, inAnyCase).drop(next, today, out);
        }
        for (long cell : changed) {
            int series = Cell.series(cell);
            if ((series & IN_ANY_CASE) != 0) {
                series -= IN_ANY_CASE;
                inAnyCase.add(Cell.of(series, Cell.day(cell)));
            }
            begins(firstDays, series, Cell.day(cell));
        }
        for (IntIntCursor each : firstDays) {
            if (each.value <= today) {
                new Series(counts, each.key, inAnyCase).write(each.value, today, out);
            }
            pending.put(each.key, new Pending(today + 1, days.until() - 1));
        }
    }

    private void begins(IntIntHashMap firstDays, int series, int day) {
        int at = firstDays.indexOf(series);
        int first = Math.max(day, days.from());
        if (!firstDays.indexExists(at)) {
            firstDays.indexInsert(at, series, first);
        } else if (first < firstDays.indexGet(at)) {
            firstDays.indexReplace(at, first);
        }
    }

    private static DayCounts read(KeyCounts counts, int series) {
        return new DayCounts(number -> counts.chunk(Cell.of(series, number)));
    }

    /** The documents of one series. */
    private final class Series {
        private final KeyCounts counts;
        private final int code;
        private final LongHashSet inAnyCase;
        private final DayCounts read;
        private final DayCounts windows;
        private final DayCounts standing;

        Series(KeyCounts counts, int code, LongHashSet inAnyCase) {
            this.counts = counts;
            this.code = code;
            this.inAnyCase = inAnyCase;
            read = read(counts, code);
            windows = read(counts, code);
            standing = read(counts, code);
        }

        /** Days that now lie too far back have no document any more, unless they end a month. */
        void drop(int next, int today, Consumer<CoverageDay> out) throws Exception {
            ToldDays told = new ToldDays(today);
            int first = Math.max(days.from(), next - ToldDays.DAILY);
            for (int day = first; day <= today - ToldDays.DAILY; day++) {
                if (standing.count(STANDS, day) != 0 && !told.includes(day)) {
                    RunningLevels levels = new RunningLevels(read, day);
                    out.accept(document(levels, day, told));
                    counts.set(Cell.of(code, day), STANDS, 0);
                }
            }
        }

        void write(int first, int today, Consumer<CoverageDay> out) throws Exception {
            ToldDays told = new ToldDays(today);
            RunningLevels levels = new RunningLevels(read, days.from());
            for (int day = first; day <= Math.min(today, days.until() - 1); day++) {
                boolean stood = standing.count(STANDS, day) != 0;
                boolean certain = stood || inAnyCase.contains(Cell.of(code, day));
                if (certain || told.includes(day)) {
                    levels.goTo(day);
                    CoverageDay document = document(levels, day, told);
                    if (certain || !document.gone()) {
                        out.accept(document);
                        counts.set(Cell.of(code, day), STANDS, document.gone() ? 0 : 1);
                    }
                }
            }
        }

        private CoverageDay document(RunningLevels levels, int day, ToldDays told)
                throws Exception {
            boolean stands = false;
            int[] found = new int[CoverageMeasure.COUNT];
            for (int measure = 0; measure < found.length; measure++) {
                found[measure] =
                        measure < CoverageMeasure.LEVELS
                                ? levels.level(measure)
                                : windows.count(measure, day);
                stands |= found[measure] != 0;
            }
            int month = Math.max(days.from(), ToldDays.firstOfMonth(day));
            int dueOfMonth = windows.sum(DUE, month, day);
            int givenOfMonth = windows.sum(GIVEN, month, day);
            int givenIn28 = windows.sum(GIVEN, day - FOUR_WEEKS + 1, day);
            stands |= dueOfMonth != 0 || givenOfMonth != 0 || givenIn28 != 0;
            Area area = tree.area(counts.key().area());
            Population population = population(area, day);
            return new CoverageDay(
                    counts.key().subject(),
                    counts.key().area(),
                    area.nameZh(),
                    area.level().label(),
                    tree.place(counts.key().area()).path(),
                    code,
                    day,
                    found,
                    dueOfMonth,
                    givenOfMonth,
                    windows.sum(GIVEN, day - WEEK + 1, day),
                    givenIn28,
                    population == null ? 0 : population.persons(),
                    population == null ? 0 : population.year(),
                    !stands || !told.includes(day));
        }

        /** Populations are of all ages; of a cohort alone none is known. */
        private Population population(Area area, int day) {
            boolean everybody = CoverageSeries.of(code).cohort().equals(Cohort.EVERYBODY);
            return everybody
                    ? area.population(LocalDate.ofEpochDay(day).getYear()).orElse(null)
                    : null;
        }
    }
}
