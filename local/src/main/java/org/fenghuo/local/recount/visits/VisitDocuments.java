package org.fenghuo.local.recount.visits;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.fenghuo.local.recount.ExpectedDays;
import org.fenghuo.local.recount.Place;
import org.fenghuo.local.recount.Places;
import org.fenghuo.local.recount.SeriesDocuments;

/** What the documents of one series of visits must say. */
final class VisitDocuments implements SeriesDocuments {
    private static final int WEEK = 7;

    private final VisitSeries series;
    private final Syndrome syndrome;
    private final List<String> path;
    private final NavigableMap<Integer, VisitCount> visits;
    private final NavigableMap<Integer, Long> totals;
    private final ExpectedDays expected;

    /** Documents until the last day of the visits, and of the totals beside them. */
    VisitDocuments(
            Described described,
            NavigableMap<Integer, VisitCount> visits,
            NavigableMap<Integer, Long> totals,
            int lastDay) {
        this.series = described.series();
        this.syndrome = described.syndrome();
        this.path = described.path();
        this.visits = visits;
        this.totals = totals;
        int first = Math.min(firstOf(visits), firstOf(totals));
        this.expected = new ExpectedDays(first);
        visits.keySet().forEach(day -> expected.expect(day, Math.min(lastDay, day + WEEK - 1)));
        totals.keySet().forEach(day -> expected.expect(day, Math.min(lastDay, day)));
    }

    private static int firstOf(NavigableMap<Integer, ?> days) {
        return days.isEmpty() ? Integer.MAX_VALUE : days.firstKey();
    }

    /**
     * A series and what is told of it.
     *
     * @param series the series
     * @param syndrome its syndrome
     * @param path codes of its place and of all that contain it
     */
    record Described(VisitSeries series, Syndrome syndrome, List<String> path) {}

    @Override
    public ExpectedDays expected() {
        return expected;
    }

    @Override
    public Map<String, Object> document(int day) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("day", LocalDate.ofEpochDay(day).toString());
        putSeries(document);
        VisitCount counted = visits.getOrDefault(day, VisitCount.NOTHING);
        document.put("visits", counted.visits());
        document.put("first_visits", counted.first());
        document.put("admitted", counted.admitted());
        document.put("tested", counted.tested());
        document.put("positive", counted.positive());
        long ofWeek = 0;
        long totalOfWeek = 0;
        for (int each = day - WEEK + 1; each <= day; each++) {
            ofWeek += visits.getOrDefault(each, VisitCount.NOTHING).visits();
            totalOfWeek += totals.getOrDefault(each, 0L);
        }
        document.put("visits_7d", ofWeek);
        putTotal(document, "total_visits", "share", counted.visits(), totals.getOrDefault(day, 0L));
        putTotal(document, "total_visits_7d", "share_7d", ofWeek, totalOfWeek);
        document.put("gone", false);
        return document;
    }

    private void putSeries(Map<String, Object> document) {
        Place place = series.place();
        document.put("syndrome", syndrome.id());
        document.put("syndrome_name_zh", syndrome.nameZh());
        document.put("syndrome_version", syndrome.version());
        document.put("place_basis", series.placeBasis());
        document.put("age_band", series.ageBand());
        if (place.level().equals(Places.FACILITY)) {
            document.put("facility", place.code());
        }
        document.put("area", place.code());
        document.put("area_name", place.name());
        document.put("area_level", place.level());
        document.put("area_path", path);
    }

    private static void putTotal(
            Map<String, Object> document, String field, String share, long part, long total) {
        document.put(field, total == 0 ? null : total);
        document.put(share, total == 0 ? null : (double) part / total);
    }
}
