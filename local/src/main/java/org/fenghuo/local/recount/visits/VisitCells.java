package org.fenghuo.local.recount.visits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fenghuo.local.recount.Place;
import org.fenghuo.local.recount.Places;

/** All cells in which visits or totals were counted. */
final class VisitCells {
    /**
     * Where a total stands.
     *
     * @param place the facility or area
     * @param ageBand the band, or all
     */
    record Totalled(Place place, String ageBand) {}

    private final Places places;
    private final Map<VisitSeries, NavigableMap<Integer, VisitCount>> visits = new HashMap<>();
    private final Map<Totalled, NavigableMap<Integer, Long>> totals = new HashMap<>();

    private VisitCells(Places places) {
        this.places = places;
    }

    static VisitCells count(VisitCounting counting, Visits visits, DepartmentDays days) {
        VisitCells cells = new VisitCells(counting.places());
        FirstVisits firsts = new FirstVisits(visits.held(), counting.episodeDays());
        visits.held()
                .forEach(
                        (recordId, version) -> {
                            for (Visit visit : version.counts()) {
                                cells.add(visit, firsts.isFirst(recordId, visit));
                            }
                        });
        days.totals().forEach(cells::add);
        return cells;
    }

    private void add(Visit visit, boolean isFirst) {
        add(visit, isFirst, visit.facility(), VisitSeries.REPORTING);
        add(visit, isFirst, visit.residence(), VisitSeries.RESIDENCE);
    }

    private void add(Visit visit, boolean isFirst, Place at, String placeBasis) {
        for (Place place : places.path(at)) {
            for (String ageBand : List.of(VisitSeries.ALL, visit.ageBand())) {
                put(visit, isFirst, new VisitSeries(place, Syndrome.ALL.id(), placeBasis, ageBand));
                for (String syndrome : visit.syndromes()) {
                    put(visit, isFirst, new VisitSeries(place, syndrome, placeBasis, ageBand));
                }
            }
        }
    }

    private void put(Visit visit, boolean isFirst, VisitSeries series) {
        visits.computeIfAbsent(series, unseen -> new TreeMap<>())
                .computeIfAbsent(visit.day(), unseen -> new VisitCount())
                .add(visit.marks(), isFirst);
    }

    private void add(DepartmentDays.Total total) {
        if (total.visits() == 0) {
            return;
        }
        for (Place place : places.path(total.facility())) {
            totals.computeIfAbsent(new Totalled(place, total.ageBand()), unseen -> new TreeMap<>())
                    .merge(total.day(), total.visits(), Long::sum);
        }
    }

    Map<VisitSeries, NavigableMap<Integer, VisitCount>> visits() {
        return visits;
    }

    Map<Totalled, NavigableMap<Integer, Long>> totals() {
        return totals;
    }

    NavigableMap<Integer, Long> totalsBeside(VisitSeries series) {
        return series.placeBasis().equals(VisitSeries.REPORTING)
                ? totals.getOrDefault(
                        new Totalled(series.place(), series.ageBand()), new TreeMap<>())
                : new TreeMap<>();
    }
}
