package org.fenghuo.jobs.connect.alerts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
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

    static JsonNode tree(SpecificRecord record) throws IOException {
        TokenBuffer buffer = new TokenBuffer(JSON, false);
        write(record, buffer);
        return JSON.readTree(buffer.asParser());
    }

    private static void write(SpecificRecord record, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null) {
                json.writeFieldName(field.name());
                writeValue(value, json);
            }
        }
        json.writeEndObject();
    }

    private static void writeValue(Object value, JsonGenerator json) throws IOException {
        if (value instanceof SpecificRecord record) {
            write(record, json);
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                writeValue(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else {
            json.writeString(value.toString());
        }
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
