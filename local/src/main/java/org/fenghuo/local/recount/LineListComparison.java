package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compares the line list with the versions that hold. A line is written where the areas of its time
 * put it, and stays there when they change; which areas those were is not known here. So a line in
 * another place than that of the present areas is counted and is no mismatch; one that stands twice
 * or not at all is, and so is one that does not show the code of its card.
 */
final class LineListComparison {
    private final Map<String, Held> held;
    private final Places places;
    private final DocumentComparison comparison;
    private final BitSet seen = new BitSet();
    private long found;
    private long elsewhere;

    LineListComparison(Tally tally, DocumentComparison comparison) {
        this.held = tally.held();
        this.places = tally.places();
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
            elsewhere += standsElsewhere(version.listed().get(0), document) ? 1 : 0;
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

    private boolean standsElsewhere(Listed listed, JsonNode document) {
        var path = places.path(listed.residence()).stream().map(Place::code).toList();
        return !SameValue.same(path, document.get("area_path"));
    }

    /** Lines that stand where earlier areas put them. */
    long elsewhere() {
        return elsewhere;
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
        document.put("residence_area", listed.code());
        document.put("onset_day", listed.onsetDay().orElse(null));
        document.put("status", listed.status());
        document.put("gone", false);
        return document;
    }
}
