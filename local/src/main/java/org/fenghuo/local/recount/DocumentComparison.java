package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/** Compares documents of one alias, field by field. */
final class DocumentComparison {
    private static final String NO_DOCUMENT = "no document";
    private static final String UPDATED_AT = "updated_at";

    private final String index;
    private final Mismatches mismatches;

    DocumentComparison(String index, Mismatches mismatches) {
        this.index = index;
        this.mismatches = mismatches;
    }

    /** Compares the counted fields, and no others. */
    void compareFields(String id, Map<String, Object> counted, JsonNode found) {
        counted.forEach(
                (field, value) -> {
                    if (!SameValue.same(value, found.get(field))) {
                        differs(id, field, value, found.get(field));
                    }
                });
    }

    /** Compares all fields; one that was not counted should not be there. */
    void compareAll(String id, Map<String, Object> counted, JsonNode found) {
        compareFields(id, counted, found);
        for (Iterator<String> fields = found.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            if (!counted.containsKey(field) && !field.equals(UPDATED_AT)) {
                differs(id, field, "no such field", found.get(field));
            }
        }
    }

    void missing(String id, Map<String, Object> counted) {
        mismatches.add(new Mismatch(index, id, "", counted.toString(), NO_DOCUMENT));
    }

    void surplus(String id, JsonNode found) {
        mismatches.add(new Mismatch(index, id, "", NO_DOCUMENT, found.toString()));
    }

    void twice(String id, JsonNode found) {
        mismatches.add(new Mismatch(index, id, "", "one document", "another: " + found));
    }

    void differs(String id, String field, Object counted, Object found) {
        mismatches.add(
                new Mismatch(index, id, field, String.valueOf(counted), String.valueOf(found)));
    }
}
