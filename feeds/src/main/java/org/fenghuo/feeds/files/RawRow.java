package org.fenghuo.feeds.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A row taken apart but not understood yet.
 *
 * @param line physical line on which it begins
 * @param raw the row as it stands in the file
 * @param texts what is given for which field; blanks around a text do not count, and an empty one
 *     is the same as none
 * @param lists what is given as a list of JSON for which field
 * @param faults what is wrong with its form
 */
record RawRow(
        long line,
        String raw,
        Map<String, String> texts,
        Map<String, JsonNode> lists,
        List<FieldFault> faults) {
    RawRow(long line, String raw, Map<String, String> texts, List<FieldFault> faults) {
        this(line, raw, texts, Map.of(), faults);
    }

    String text(String field) {
        return texts.getOrDefault(field, "").strip();
    }
}
