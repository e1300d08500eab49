package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares the line list with the versions that hold. */
final class LineListComparison {
    private final Map<String, Held> held;
    private final DocumentComparison comparison;
    private final BitSet seen = new BitSet();
    private long found;

    LineListComparison(Map<String, Held> held, DocumentComparison comparison) {
        this.held = held;
        this.comparison = comparison;
    }

    void take(String id, JsonNode document) {
        found++;
        Held version = held.get(id);
        if (version == null || version.listed().isEmpty()) {
            comparison.surplus(id, document);
        } else if (seen.get(version.number())) {
            comparison.twice(id, document);
        } else {
            seen.set(version.number());
            comparison.compareFields(id, document(id, version), document);
        }
    }

    /** Names the cases that were not taken, when all that stand in the index were. */
    void finish() {
        held.forEach(
                (id, version) -> {
                    if (!version.listed().isEmpty() && !seen.get(version.number())) {
                        comparison.missing(id, document(id, version));
                    }
                });
    }

    long found() {
        return found;
    }

    long expected() {
        return held.values().stream().filter(version -> !version.listed().isEmpty()).count();
    }

    private static Map<String, Object> document(String id, Held version) {
        Listed listed = version.listed().get(0);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("record_id", id);
        document.put("version", version.order().version());
        document.put("disease", listed.disease().id());
        document.put("area", listed.residence().code());
        document.put("onset_day", listed.onsetDay().orElse(null));
        document.put("status", listed.status());
        document.put("gone", false);
        return document;
    }
}
