package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Decides whether a field of a document says what was counted. */
final class SameValue {
    private static final double RELATIVE_ERROR = 1e-12;

    private SameValue() {}

    static boolean same(Object counted, JsonNode found) {
        if (found == null || found.isNull()) {
            return counted == null || counted.equals(false);
        }
        if (counted instanceof Long whole) {
            return found.isIntegralNumber()
                    && found.canConvertToLong()
                    && found.longValue() == whole;
        }
        if (counted instanceof Double real) {
            return found.isNumber() && close(real, found.doubleValue());
        }
        if (counted instanceof Boolean answer) {
            return found.isBoolean() && found.booleanValue() == answer;
        }
        return counted instanceof List<?> words
                ? sameWords(words, found)
                : counted != null && found.isTextual() && found.textValue().equals(counted);
    }

    private static boolean close(double counted, double found) {
        double scale = Math.max(Math.abs(counted), Math.abs(found));
        return Math.abs(counted - found) <= RELATIVE_ERROR * scale;
    }

    private static boolean sameWords(List<?> counted, JsonNode found) {
        if (!found.isArray() || found.size() != counted.size()) {
            return false;
        }
        for (int i = 0; i < counted.size(); i++) {
            if (!counted.get(i).equals(found.get(i).textValue())) {
                return false;
            }
        }
        return true;
    }
}
