package org.fenghuo.local.recount;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down what an incidence document must say. */
final class IncidenceDocuments {
    private final Places places;
    private final List<Integer> windows;

    IncidenceDocuments(Places places, List<Integer> windows) {
        this.places = places;
        this.windows = windows;
    }

    /** What must be said of these cells until a day, by the ids of documents without the day. */
    Map<String, SeriesDocuments> bySeries(Cells cells, int lastDay) {
        int longest = Collections.max(windows);
        Map<String, SeriesDocuments> bySeries = new HashMap<>();
        cells.bySeries()
                .forEach(
                        (series, counts) ->
                                bySeries.put(
                                        series.id(),
                                        new OfSeries(
                                                this,
                                                series,
                                                new CountedDays(counts, longest, lastDay))));
        return bySeries;
    }

    private record OfSeries(IncidenceDocuments documents, Series series, CountedDays days)
            implements SeriesDocuments {
        @Override
        public ExpectedDays expected() {
            return days.expected();
        }

        @Override
        public Map<String, Object> document(int day) {
            return documents.document(series, days, day);
        }
    }

    /** All fields of the document but its time of writing. */
    Map<String, Object> document(Series series, CountedDays days, int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("day", date.toString());
        putSeries(document, series);
        putCounts(document, days.on(day));
        putWindows(document, days, day);
        putRates(document, series, date.getYear());
        putLongSums(document, days, date);
        document.put("gone", false);
        return document;
    }

    private void putSeries(Map<String, Object> document, Series series) {
        document.put("disease", series.disease().id());
        document.put("disease_name_zh", series.disease().nameZh());
        document.put("disease_path", series.disease().path());
        document.put("area", series.place().code());
        document.put("area_name", series.place().name());
        document.put("area_level", series.place().level());
        document.put("area_path", places.path(series.place()).stream().map(Place::code).toList());
        document.put("basis", series.basis().label());
        document.put("place_basis", series.split().placeBasis().label());
        document.put("age_band", series.split().who().ageBand());
        document.put("sex", series.split().who().sex());
    }

    private static void putCounts(Map<String, Object> document, DayCount count) {
        document.put("cases", (long) count.cases());
        document.put("suspected", (long) count.suspected());
        document.put("carriers", (long) count.carriers());
        document.put("chronic", (long) count.chronic());
        document.put("deaths", (long) count.deaths());
        document.put("imported", (long) count.imported());
    }

    private void putWindows(Map<String, Object> document, CountedDays days, int day) {
        for (int window : windows) {
            document.put("cases_" + window + "d", days.cases(day - window + 1, day));
        }
    }

    private void putRates(Map<String, Object> document, Series series, int year) {
        var population =
                series.hasPopulation() ? series.place().population(year).orElse(null) : null;
        document.put("population", population == null ? null : population.getValue());
        document.put(
                "population_year", population == null ? null : population.getKey().longValue());
        for (int window : windows) {
            long cases = (long) document.get("cases_" + window + "d");
            document.put(
                    "rate_" + window + "d",
                    population == null ? null : cases * 100_000.0 / population.getValue());
        }
    }

    private static void putLongSums(
            Map<String, Object> document, CountedDays days, LocalDate date) {
        int day = (int) date.toEpochDay();
        int newYear = (int) date.withDayOfYear(1).toEpochDay();
        int yearAgo = (int) date.minusYears(1).toEpochDay();
        document.put("cases_ytd", days.cases(newYear, day));
        document.put("cases_last_year_7d", days.cases(yearAgo - 6, yearAgo));
    }
}
