package org.fenghuo.jobs.cases;

import java.util.function.Consumer;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.counting.AffectedDays;
import org.fenghuo.epi.counting.DiseaseArea;
import org.fenghuo.epi.counting.Incidence;
import org.fenghuo.epi.counting.Series;
import org.fenghuo.epi.counting.SeriesCounts;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.Place;
import org.fenghuo.epi.place.Population;
import org.fenghuo.epi.time.Day;

/** Makes the documents of the days that a change affects. */
final class IncidenceWriter {
    private static final Measure[] MEASURES = Measure.values();

    private final Windows windows;
    private final AreaTree tree;

    IncidenceWriter(Windows windows, AreaTree tree) {
        this.windows = windows;
        this.tree = tree;
    }

    void write(
            DiseaseArea key,
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
                                key.disease(),
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
