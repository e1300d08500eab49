package org.fenghuo.jobs.coverage;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.DayChunk;
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
 * for ever. The day of a document that stands is marked, so that it takes back those and no others.
 */
final class CoverageDayWriter implements Documents.Writer<CoverageDay> {
    /** In a series, marks a cell whose document is written in any case. */
    static final int IN_ANY_CASE = 1 << 30;

    private static final int[] NOTHING = new int[CoverageMeasure.COUNT];

    private final CountedDays days;
    private final AreaTree tree;

    CoverageDayWriter(CountedDays days, AreaTree tree) {
        this.days = days;
        this.tree = tree;
    }

    @Override
    public void write(KeyCounts counts, long[] changed, int today, Consumer<CoverageDay> out)
            throws Exception {
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

    private static boolean isAny(int[] counts) {
        for (int count : counts) {
            if (count != 0) {
                return true;
            }
        }
        return false;
    }

    /** The documents of one series, from an earlier day to a later one. */
    private final class Series {
        private final KeyCounts counts;
        private final Area area;
        private final List<String> path;
        private final int code;
        private final LongHashSet inAnyCase;
        private final DayCounts standing;
        private final RunningDoses doses;
        private Population population;
        private int nextYear = Integer.MIN_VALUE;

        Series(KeyCounts counts, int code, LongHashSet inAnyCase) {
            this.counts = counts;
            this.area = tree.area(counts.key().area());
            this.path = tree.place(counts.key().area()).path();
            this.code = code;
            this.inAnyCase = inAnyCase;
            standing = new DayCounts(this::chunk);
            doses = new RunningDoses(this::chunk, days.from());
        }

        private DayChunk chunk(int number) throws Exception {
            return counts.chunk(Cell.of(code, number));
        }

        /** Days that now lie too far back have no document any more, unless they end a month. */
        void drop(int next, int today, Consumer<CoverageDay> out) throws Exception {
            ToldDays told = new ToldDays(today);
            int first = Math.max(days.from(), next - ToldDays.DAILY);
            for (int day = first; day <= today - ToldDays.DAILY; day++) {
                if (stands(day) && !told.includes(day)) {
                    out.accept(gone(day));
                    counts.mark(Cell.of(code, day), false);
                }
            }
        }

        void write(int first, int today, Consumer<CoverageDay> out) throws Exception {
            ToldDays told = new ToldDays(today);
            RunningLevels levels =
                    new NotedLevels(counts, code, this::chunk, days.from()).from(first, today);
            for (int day = first; day <= Math.min(today, days.until() - 1); day++) {
                boolean stood = stands(day);
                boolean certain = stood || inAnyCase.contains(Cell.of(code, day));
                boolean isTold = told.includes(day);
                if (certain || isTold) {
                    levels.goTo(day);
                    CoverageDay document = document(levels, day, isTold);
                    if (certain || !document.gone()) {
                        out.accept(document);
                    }
                    if (stood == document.gone()) {
                        counts.mark(Cell.of(code, day), !document.gone());
                    }
                }
            }
        }

        private boolean stands(int day) throws Exception {
            return standing.isMarked(day);
        }

        private CoverageDay document(RunningLevels levels, int day, boolean isTold)
                throws Exception {
            doses.goTo(day);
            int[] found = levels.andFlows();
            doses.putFlows(found);
            findPopulation(day);
            return document(day, found, !isTold || !(doses.isAny() || isAny(found)));
        }

        /** It is only to be taken back: what it said no longer matters. */
        private CoverageDay gone(int day) {
            return document(day, NOTHING, true);
        }

        private CoverageDay document(int day, int[] found, boolean gone) {
            return new CoverageDay(
                    counts.key().subject(),
                    counts.key().area(),
                    area.nameZh(),
                    area.level().label(),
                    path,
                    code,
                    day,
                    found,
                    doses.dueOfMonth(),
                    doses.givenOfMonth(),
                    doses.givenIn7(),
                    doses.givenIn28(),
                    population == null ? 0 : population.persons(),
                    population == null ? 0 : population.year(),
                    gone);
        }

        /** Populations are of all ages; of a cohort alone none is known. */
        private void findPopulation(int day) {
            if (day >= nextYear && CoverageSeries.of(code).cohort().equals(Cohort.EVERYBODY)) {
                int year = LocalDate.ofEpochDay(day).getYear();
                population = area.population(year).orElse(null);
                nextYear = (int) LocalDate.ofYearDay(year + 1, 1).toEpochDay();
            }
        }
    }
}
