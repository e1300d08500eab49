package org.fenghuo.jobs.cases;

import java.util.function.Consumer;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.counting.AffectedDays;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.Incidence;
import org.fenghuo.epi.counting.Series;
import org.fenghuo.epi.counting.SeriesCounts;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.Place;
import org.fenghuo.epi.place.Population;
import org.fenghuo.epi.time.Day;
import org.fenghuo.jobs.counting.Documents;
import org.fenghuo.jobs.counting.KeyCounts;
import org.fenghuo.jobs.counting.Pending;
import org.fenghuo.jobs.counting.PendingDays;

/** Makes the documents of the days that a change affects, series by series. */
final class IncidenceWriter implements Documents.Writer<Incidence> {
    private static final Measure[] MEASURES = Measure.values();

    private final Windows windows;
    private final AreaTree tree;

    IncidenceWriter(Windows windows, AreaTree tree) {
        this.windows = windows;
        this.tree = tree;
    }

    @Override
    public void write(KeyCounts counts, long[] changed, int today, Consumer<Incidence> out)
            throws Exception {
        int from = 0;
        while (from < changed.length) {
            Changes changes = Changes.ofSeriesAt(changed, from);
            write(counts, changes, today, out);
            from = changes.to();
        }
        for (int series : counts.pending().begunBy(today)) {
            write(counts, Changes.none(series), today, out);
        }
    }

    /** The cells of one series that changed, those from one place to before another. */
    @SuppressWarnings("ArrayRecordComponent") // one a series: primitives, never compared
    private record Changes(int series, long[] cells, int from, int to) {
        private static final long[] NO_CELLS = {};

        static Changes none(int series) {
            return new Changes(series, NO_CELLS, 0, 0);
        }

        static Changes ofSeriesAt(long[] cells, int from) {
            int series = Cell.series(cells[from]);
            int to = from + 1;
            while (to < cells.length && Cell.series(cells[to]) == series) {
                to++;
            }
            return new Changes(series, cells, from, to);
        }

        int first(int otherwise) {
            return from == to ? otherwise : Math.min(otherwise, Cell.day(cells[from]));
        }

        Pending after(Pending before, int today, int widest) {
            return before.after(cells, from, to, today, widest);
        }

        void markIn(AffectedDays affected) {
            for (int i = from; i < to; i++) {
                affected.change(Cell.day(cells[i]));
            }
        }
    }

    /** Writes what is due of a series whose days changed, and plans what is due on later days. */
    private void write(KeyCounts counts, Changes changes, int today, Consumer<Incidence> out)
            throws Exception {
        PendingDays pending = counts.pending();
        int series = changes.series();
        Pending plan = changes.after(pending.of(series), today, windows.widest());
        int first = changes.first(plan.next());
        if (first <= today) {
            var affected = new AffectedDays(first, today, windows);
            changes.markIn(affected);
            affected.write(plan.next(), plan.last());
            SeriesCounts read =
                    new SeriesCounts(
                            number -> counts.chunk(Cell.of(series, number)), windows, first, today);
            write(counts.key(), series, read, affected, out);
        }
        pending.put(series, plan.begunBy(today));
    }

    private void write(
            SubjectArea key,
            int series,
            SeriesCounts counts,
            AffectedDays affected,
            Consumer<Incidence> out)
            throws Exception {
        Place place = tree.place(key.area());
        Area area = tree.area(key.area());
        boolean rated = Series.of(series).isOfAllResidents();
        int day = affected.next(Integer.MIN_VALUE);
        while (day != Integer.MIN_VALUE) {
            int[] sums = counts.windows(day, windows);
            boolean stands = counts.stands(day, sums);
            if (stands || affected.isCertain(day)) {
                Population population = rated ? population(area, day) : null;
                out.accept(
                        new Incidence(
                                key.subject(),
                                key.area(),
                                area.nameZh(),
                                area.level().label(),
                                place.path(),
                                series,
                                day,
                                measures(counts, day),
                                sums,
                                counts.yearToDate(day),
                                counts.lastYear(day),
                                population == null ? 0 : population.persons(),
                                population == null ? 0 : population.year(),
                                !stands));
            }
            day = affected.next(day + 1);
        }
    }

    private static Population population(Area area, int day) {
        return area.population(new Day(day).date().getYear()).orElse(null);
    }

    private static int[] measures(SeriesCounts counts, int day) throws Exception {
        int[] found = new int[MEASURES.length];
        for (Measure measure : MEASURES) {
            found[measure.ordinal()] = counts.count(measure, day);
        }
        return found;
    }
}
