package org.fenghuo.jobs.connect.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** JSON in the one form that has the same bytes wherever it passed through: 10.0 is 10. */
final class PlainJson {
    private static final String SEPARATOR = ", ";

    private PlainJson() {}

    static String sha256(JsonNode value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text(value).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Fields by name, those without a value left out; numbers without needless digits. */
    static String text(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isObject()) {
            object(value, out);
        } else if (value.isArray()) {
            array(value, out);
        } else if (value.isInt()) {
            out.append(value.intValue());
        } else if (value.isNumber()) {
            out.append(value.decimalValue().stripTrailingZeros().toPlainString());
        } else {
            out.append(value);
        }
    }

    private static void object(JsonNode value, StringBuilder out) {
        Map<String, JsonNode> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (!field.getValue().isNull() && !field.getValue().isMissingNode()) {
                fields.put(field.getKey(), field.getValue());
            }
        }
        String between = "";
        out.append('{');
        for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
            out.append(between).append(field.getKey()).append('=');
            write(field.getValue(), out);
            between = SEPARATOR;
        }
        out.append('}');
    }

    private static void array(JsonNode value, StringBuilder out) {
        String between = "";
        out.append('[');
        for (JsonNode item : value) {
            out.append(between);
            write(item, out);
            between = SEPARATOR;
        }
        out.append(']');
    }
}
