package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Compares the documents of incidence with the cells. */
final class IncidenceComparison {
    private static final int DAY_LENGTH = "2026-01-31".length();

    private record Row(Series series, CountedDays days) {}

    private final Map<String, Row> rows = new HashMap<>();
    private final IncidenceDocuments documents;
    private final DocumentComparison comparison;
    private long found;

    /** Without a last day no document may stand. */
    IncidenceComparison(
            Cells cells,
            IncidenceDocuments documents,
            LastDay last,
            DocumentComparison comparison) {
        this.documents = documents;
        this.comparison = comparison;
        cells.bySeries()
                .forEach(
                        (series, counts) ->
                                rows.put(
                                        series.id(),
                                        new Row(
                                                series,
                                                new CountedDays(
                                                        counts,
                                                        last.longestWindow(),
                                                        last.day()))));
    }

    /**
     * How far documents reach.
     *
     * @param day the last day a document may speak of, in days since 1970
     * @param longestWindow for how many days a case keeps documents in being
     */
    record LastDay(int day, int longestWindow) {
        static final int NEVER = Integer.MIN_VALUE;
    }

    void take(String id, JsonNode document) {
        found++;
        int cut = id.lastIndexOf('|');
        Row row = cut < 0 ? null : rows.get(id.substring(0, cut));
        OptionalInt day = row == null ? OptionalInt.empty() : day(id.substring(cut + 1));
        if (day.isEmpty() || !row.days().isExpected(day.getAsInt())) {
            comparison.surplus(id, document);
        } else if (row.days().find(day.getAsInt())) {
            comparison.compareAll(
                    id, documents.document(row.series(), row.days(), day.getAsInt()), document);
        } else {
            comparison.twice(id, document);
        }
    }

    /** Names the documents that were not taken, when all that stand in the index were. */
    void finish() {
        rows.forEach(
                (seriesId, row) -> {
                    for (int day : row.days().missing()) {
                        comparison.missing(
                                seriesId + "|" + LocalDate.ofEpochDay(day),
                                documents.document(row.series(), row.days(), day));
                    }
                });
    }

    long found() {
        return found;
    }

    long expected() {
        return rows.values().stream().mapToLong(row -> row.days().documents()).sum();
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
