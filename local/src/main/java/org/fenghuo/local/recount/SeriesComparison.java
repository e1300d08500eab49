package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;

/** Compares the documents of an alias whose ids are a series, a bar and a day. */
final class SeriesComparison {
    private static final int DAY_LENGTH = "2026-01-31".length();

    private final Map<String, ? extends SeriesDocuments> bySeries;
    private final DocumentComparison comparison;
    private long found;

    /** Compares with these series, by the ids of their documents without bar and day. */
    SeriesComparison(
            Map<String, ? extends SeriesDocuments> bySeries, DocumentComparison comparison) {
        this.bySeries = bySeries;
        this.comparison = comparison;
    }

    void take(String id, JsonNode document) {
        found++;
        int cut = id.lastIndexOf('|');
        SeriesDocuments series = cut < 0 ? null : bySeries.get(id.substring(0, cut));
        OptionalInt day = series == null ? OptionalInt.empty() : day(id.substring(cut + 1));
        if (day.isEmpty() || !series.expected().has(day.getAsInt())) {
            comparison.surplus(id, document);
        } else if (series.expected().find(day.getAsInt())) {
            comparison.compareAll(id, series.document(day.getAsInt()), document);
        } else {
            comparison.twice(id, document);
        }
    }

    /** Names the documents that were not taken, when all that stand in the index were. */
    void finish() {
        bySeries.forEach(
                (seriesId, series) -> {
                    for (int day : series.expected().missing()) {
                        comparison.missing(
                                seriesId + "|" + LocalDate.ofEpochDay(day), series.document(day));
                    }
                });
    }

    long found() {
        return found;
    }

    long expected() {
        return bySeries.values().stream().mapToLong(each -> each.expected().number()).sum();
    }

    private static OptionalInt day(String text) {
        if (text.length() != DAY_LENGTH) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of((int) LocalDate.parse(text).toEpochDay());
        } catch (DateTimeException noDay) {
            return OptionalInt.empty();
        }
    }
}
