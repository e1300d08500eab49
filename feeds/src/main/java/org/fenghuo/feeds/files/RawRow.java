package org.fenghuo.feeds.files;

import java.util.List;
import java.util.Map;

/**
 * A row taken apart but not understood yet.
 *
 * @param line physical line on which it begins
 * @param raw the row as it stands in the file
 * @param texts what is given for which field; blanks around a text do not count, and an empty one
 *     is the same as none
 * @param faults what is wrong with its form
 */
record RawRow(long line, String raw, Map<String, String> texts, List<FieldFault> faults) {
    String text(String field) {
        return texts.getOrDefault(field, "").strip();
    }
}
