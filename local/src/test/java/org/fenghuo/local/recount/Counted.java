package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the core of a recount over messages and documents held in memory. */
final class Counted {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Counted() {}

    /** What a comparison of these documents with these messages finds wrong, up to that day. */
    static Mismatches compare(
            Iterable<Message> messages, LocalDate lastDay, Map<String, ? extends JsonNode> found) {
        Mismatches mismatches = new Mismatches();
        SeriesComparison comparison = comparison(messages, lastDay, mismatches);
        found.forEach(comparison::take);
        comparison.finish();
        return mismatches;
    }

    static SeriesComparison comparison(
            Iterable<Message> messages, LocalDate lastDay, Mismatches mismatches) {
        Tally tally = Cards.tally(4);
        messages.forEach(tally::take);
        return new SeriesComparison(
                new IncidenceDocuments(tally.places(), Cards.COUNTING.windows())
                        .bySeries(Cells.count(tally), (int) lastDay.toEpochDay()),
                new DocumentComparison("incidence", mismatches));
    }

    /** All documents that must stand, by id. */
    static Map<String, ObjectNode> documents(List<Message> messages, LocalDate lastDay) {
        Tally tally = Cards.tally(4);
        messages.forEach(tally::take);
        IncidenceDocuments documents =
                new IncidenceDocuments(tally.places(), Cards.COUNTING.windows());
        Map<String, ObjectNode> all = new TreeMap<>();
        Cells.count(tally)
                .bySeries()
                .forEach(
                        (series, counts) -> {
                            CountedDays days =
                                    new CountedDays(
                                            counts,
                                            Cards.COUNTING.longestWindow(),
                                            (int) lastDay.toEpochDay());
                            for (int day : days.expected().missing()) {
                                all.put(
                                        series.id() + "|" + LocalDate.ofEpochDay(day),
                                        JSON.valueToTree(documents.document(series, days, day)));
                            }
                        });
        return all;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }
}
