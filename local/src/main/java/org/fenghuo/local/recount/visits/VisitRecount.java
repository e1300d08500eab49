package org.fenghuo.local.recount.visits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.local.recount.Place;
import org.fenghuo.local.recount.SeriesDocuments;

/** Visits and totals counted, with the documents that must stand for them. */
public final class VisitRecount {
    private final VisitCounting counting;
    private final VisitCells cells;
    private final Map<String, Syndrome> syndromes = new HashMap<>();

    /** Counts what holds. */
    public VisitRecount(VisitCounting counting, Visits visits, DepartmentDays days) {
        this.counting = counting;
        this.cells = VisitCells.count(counting, visits, days);
        counting.syndromes().withAll().forEach(each -> syndromes.put(each.id(), each));
    }

    /** Series and days in which something was counted. */
    public long cells() {
        return cells.visits().values().stream().mapToLong(Map::size).sum()
                + cells.totals().values().stream().mapToLong(Map::size).sum();
    }

    /** What must be said until that day, by the ids of documents without the day. */
    public Map<String, SeriesDocuments> documents(int lastDay) {
        Map<String, SeriesDocuments> documents = new HashMap<>();
        cells.visits().keySet().forEach(series -> put(series, lastDay, documents));
        cells.totals()
                .keySet()
                .forEach(
                        totalled ->
                                syndromes
                                        .keySet()
                                        .forEach(
                                                syndrome ->
                                                        put(
                                                                beside(totalled, syndrome),
                                                                lastDay,
                                                                documents)));
        return documents;
    }

    private static VisitSeries beside(VisitCells.Totalled totalled, String syndrome) {
        return new VisitSeries(
                totalled.place(), syndrome, VisitSeries.REPORTING, totalled.ageBand());
    }

    private void put(VisitSeries series, int lastDay, Map<String, SeriesDocuments> documents) {
        List<String> path =
                counting.places().path(series.place()).stream().map(Place::code).toList();
        documents.computeIfAbsent(
                series.id(),
                unseen ->
                        new VisitDocuments(
                                new VisitDocuments.Described(
                                        series, syndromes.get(series.syndrome()), path),
                                cells.visits().getOrDefault(series, new TreeMap<>()),
                                cells.totalsBeside(series),
                                lastDay));
    }
}
