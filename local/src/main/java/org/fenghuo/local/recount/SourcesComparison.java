package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.fenghuo.local.recount.sources.SourceBook;
import org.fenghuo.local.recount.sources.SourceDocuments;

/** Compares what stands of the sources of a topic with what they sent. */
final class SourcesComparison {
    private final String topic;
    private final DocumentComparison comparison;
    private final Map<String, Map<String, Object>> expected;
    private final Map<String, Map<String, Object>> missing;
    private long found;

    SourcesComparison(String topic, SourceBook book, DocumentComparison comparison) {
        this.topic = topic;
        this.comparison = comparison;
        this.expected = SourceDocuments.of(topic, book);
        this.missing = new HashMap<>(expected);
    }

    /** Looks at documents of its topic alone. */
    void take(String id, JsonNode document) {
        if (!document.path("kind").asText().equals(topic)) {
            return;
        }
        found++;
        Map<String, Object> counted = expected.get(id);
        if (counted == null) {
            comparison.surplus(id, document);
        } else if (missing.remove(id) == null) {
            comparison.twice(id, document);
        } else {
            comparison.compareFields(id, counted, document);
            compareRepeated(id, document);
        }
    }

    /** Copies and older versions depend on the order of arrival, but there is a most of them. */
    private void compareRepeated(String id, JsonNode document) {
        long repeated = number(document, "duplicates") + number(document, "stale");
        long kept = number(document, "rejected") + number(document, "too_late");
        long most = number(document, "received") - kept;
        if (repeated > most) {
            comparison.differs(id, "duplicates + stale", "at most " + most, repeated);
        }
    }

    private static long number(JsonNode document, String field) {
        return document.path(field).longValue();
    }

    /** Names the documents that were not taken, when all were. */
    void finish() {
        missing.forEach(comparison::missing);
    }

    long found() {
        return found;
    }

    long expected() {
        return expected.size();
    }
}
