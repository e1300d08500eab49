package org.fenghuo.jobs.connect.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records as JSON objects with the fields of their schemas: days as {@code 2026-03-31}, unions as
 * their value; what is null is left out.
 */
final class RecordJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordJson() {}

    static ObjectNode tree(SpecificRecord record) {
        ObjectNode object = JSON.createObjectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null) {
                object.set(field.name(), node(value));
            }
        }
        return object;
    }

    private static JsonNode node(Object value) {
        if (value instanceof SpecificRecord record) {
            return tree(record);
        }
        if (value instanceof List<?> items) {
            ArrayNode array = JSON.createArrayNode();
            items.forEach(item -> array.add(node(item)));
            return array;
        }
        if (value instanceof Integer number) {
            return IntNode.valueOf(number);
        }
        if (value instanceof Double number) {
            return DoubleNode.valueOf(number);
        }
        if (value instanceof Boolean yes) {
            return BooleanNode.valueOf(yes);
        }
        return TextNode.valueOf(value.toString());
    }

    /** The record of a class that an object describes; a fault names the field. */
    static <T extends SpecificRecord> T read(JsonNode object, Class<T> of) {
        Schema schema = SpecificData.get().getSchema(of);
        return of.cast(record(object, schema, ""));
    }

    private static Object record(JsonNode object, Schema schema, String path) {
        if (!object.isObject()) {
            throw unreadable(path, object, "an object");
        }
        var record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            String there = path.isEmpty() ? field.name() : path + "." + field.name();
            JsonNode value = object.path(field.name());
            boolean missing = value.isMissingNode();
            record.put(
                    field.pos(),
                    missing ? instead(field, there) : value(value, field.schema(), there));
        }
        return record;
    }

    private static Object instead(Schema.Field field, String path) {
        if (!field.hasDefaultValue()) {
            throw new IllegalArgumentException(
                    "%s is missing: the proof is not whole".formatted(path));
        }
        return SpecificData.get().getDefaultValue(field);
    }

    private static Object value(JsonNode value, Schema type, String path) {
        return switch (type.getType()) {
            case UNION -> value.isNull() ? null : value(value, notNull(type), path);
            case RECORD -> record(value, type, path);
            case ARRAY -> items(value, type.getElementType(), path);
            case STRING -> require(value.isTextual(), value, path, "a text").textValue();
            case BOOLEAN -> require(value.isBoolean(), value, path, "true or false").booleanValue();
            case DOUBLE -> require(value.isNumber(), value, path, "a number").doubleValue();
            case ENUM -> symbol(value, type, path);
            case INT -> whole(value, type, path);
            case LONG -> instant(value, path);
            case NULL, MAP, BYTES, FIXED, FLOAT ->
                    throw new IllegalArgumentException(path + ": no proof holds a " + type);
        };
    }

    private static Schema notNull(Schema union) {
        return union.getTypes().stream()
                .filter(each -> each.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> items(JsonNode array, Schema type, String path) {
        require(array.isArray(), array, path, "a list");
        List<Object> items = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            items.add(value(item, type, path + "[" + items.size() + "]"));
        }
        return items;
    }

    private static Object symbol(JsonNode value, Schema type, String path) {
        boolean known = type.getEnumSymbols().contains(value.asText());
        require(known, value, path, "one of " + type.getEnumSymbols());
        return SpecificData.get().createEnum(value.textValue(), type);
    }

    private static Object whole(JsonNode value, Schema type, String path) {
        if (type.getLogicalType() instanceof LogicalTypes.Date) {
            require(value.isTextual(), value, path, "a day");
            return LocalDate.parse(value.textValue());
        }
        return require(value.isInt(), value, path, "a whole number").intValue();
    }

    private static Instant instant(JsonNode value, String path) {
        return Instant.parse(require(value.isTextual(), value, path, "an instant").textValue());
    }

    private static JsonNode require(boolean fits, JsonNode value, String path, String expected) {
        if (!fits) {
            throw unreadable(path, value, expected);
        }
        return value;
    }

    private static IllegalArgumentException unreadable(
            String path, JsonNode value, String expected) {
        return new IllegalArgumentException(
                "%s is %s where %s was expected: the proof is not as the pipeline writes it"
                        .formatted(path.isEmpty() ? "proof" : path, value, expected));
    }
}
