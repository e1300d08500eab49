package org.fenghuo.feeds.nyc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import org.fenghuo.feeds.table.Table;
import org.fenghuo.records.Area;

/**
 * The 7-day rates and averages that the city published, by the instant of their publication. The
 * first six days of an average are left out: the city gives 0 until a whole week lies behind.
 */
final class PublishedFigures {
    private final NavigableMap<Instant, List<Figure>> figures = new TreeMap<>();
    private final NavigableMap<Instant, List<Figure>> rates = new TreeMap<>();
    private final Map<String, Double> populations = new HashMap<>();

    private record Figure(boolean isRate, LocalDate day, String area, double value) {}

    static PublishedFigures read(Path folder, List<Area> areas) throws IOException {
        PublishedFigures published = new PublishedFigures();
        for (Area area : areas) {
            published.populations.put(area.getCode(), area.getPopulations().get(0).getPersons());
        }
        Table.in(
                        folder,
                        "oracle_7day_rate",
                        List.of("published_at", "week_end_date", "area", "rate_per_100k"))
                .forEach(
                        row -> {
                            Figure rate = new Figure(true, row.day(1), row.text(2), row.number(3));
                            published.add(published.figures, row.instant(0), rate);
                            published.add(published.rates, row.instant(0), rate);
                        });
        LocalDate wholeWeek = firstDay(folder).plusDays(6);
        Table.in(
                        folder,
                        "oracle_7day_average",
                        List.of("published_at", "event_date", "area", "average", "measure"))
                .forEach(
                        row -> {
                            if (row.text(4).equals("confirmed+probable")
                                    && !row.day(1).isBefore(wholeWeek)) {
                                published.add(
                                        published.figures,
                                        row.instant(0),
                                        new Figure(false, row.day(1), row.text(2), row.number(3)));
                            }
                        });
        return published;
    }

    private static LocalDate firstDay(Path folder) throws IOException {
        List<LocalDate> first = new ArrayList<>(List.of(LocalDate.MAX));
        Table.in(folder, "oracle_7day_average", List.of("event_date"))
                .forEach(row -> first.set(0, earlier(first.get(0), row.day(0))));
        return first.get(0);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    int count() {
        return figures.values().stream().mapToInt(List::size).sum();
    }

    int count(Instant at) {
        return figures.getOrDefault(at, List.of()).size();
    }

    Instant last() {
        return rates.lastKey();
    }

    /** The figures of a publication that differ from those computed of the cases in a week. */
    List<String> differing(Instant at, ToIntBiFunction<String, LocalDate> casesInWeek) {
        List<String> differing = new ArrayList<>();
        for (Figure figure : figures.getOrDefault(at, List.of())) {
            int cases = casesInWeek.applyAsInt(figure.area(), figure.day());
            double computed =
                    figure.isRate()
                            ? Math.round(cases / populations.get(figure.area()) * 1e7) / 100.0
                            : Math.round(cases / 7.0);
            if (computed != figure.value()) {
                differing.add(figure + " computed " + computed);
            }
        }
        return differing;
    }

    private void add(Map<Instant, List<Figure>> to, Instant at, Figure figure) {
        to.computeIfAbsent(at, publication -> new ArrayList<>()).add(figure);
    }
}
