package org.fenghuo.local.recount.coverage;

import java.util.HashMap;
import java.util.Map;
import org.fenghuo.local.recount.Counting.CoverageDays;
import org.fenghuo.local.recount.Place;
import org.fenghuo.local.recount.Places;

/** All changes, by series; days are counted from the first day told of. */
final class CoverageCells {
    private final Places places;
    private final int from;
    private final int until;
    private final DaySet allTold;
    private final Map<CoverageSeries, Changes> atLeaves = new HashMap<>();

    CoverageCells(Places places, CoverageDays days) {
        this.places = places;
        this.from = (int) days.from().toEpochDay();
        this.until = (int) days.until().toEpochDay();
        this.allTold = DaySet.of(from, until);
    }

    /** Something holds on these days for a member of the cohort in the area of that code. */
    void holds(
            String vaccine,
            int dose,
            Measure measure,
            Cohorts.Cohort cohort,
            String area,
            DaySet days) {
        DaySet told = days.and(allTold).and(cohort.days());
        for (int i = 0; i < told.ranges(); i++) {
            Changes changes = of(vaccine, dose, cohort, area);
            changes.add(measure, told.first(i) - from, 1);
            if (told.until(i) < until) {
                changes.add(measure, told.until(i) - from, -1);
            }
        }
    }

    /** Something happens on a day to a member of the cohort in the area of that code. */
    void happens(
            String vaccine,
            int dose,
            Measure measure,
            Cohorts.Cohort cohort,
            String area,
            int day) {
        if (day >= from && day < until && cohort.days().has(day)) {
            of(vaccine, dose, cohort, area).add(measure, day - from, 1);
        }
    }

    private Changes of(String vaccine, int dose, Cohorts.Cohort cohort, String area) {
        CoverageSeries series =
                new CoverageSeries(vaccine, dose, cohort.name(), places.resolve(area));
        return atLeaves.computeIfAbsent(series, unseen -> new Changes());
    }

    /** The changes of every area without those of the areas in it. */
    Map<CoverageSeries, Changes> atLeaves() {
        return atLeaves;
    }

    /** The changes of every area with all that it contains. */
    Map<CoverageSeries, Changes> everywhere() {
        Map<CoverageSeries, Changes> everywhere = new HashMap<>();
        atLeaves.forEach(
                (series, changes) -> {
                    for (Place place : places.path(series.place())) {
                        everywhere
                                .computeIfAbsent(series.in(place), unseen -> new Changes())
                                .addAll(changes);
                    }
                });
        return everywhere;
    }
}
