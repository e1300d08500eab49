package org.fenghuo.jobs.connect.detection;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** Finds symbols that nobody knows, and those that were left out. */
final class Unrecognised {
    private Unrecognised() {}

    static void in(IndexedRecord record, FoundFaults found) {
        fields(record, "", found);
    }

    private static void fields(IndexedRecord record, String path, FoundFaults found) {
        for (Schema.Field field : record.getSchema().getFields()) {
            String name = path.isEmpty() ? field.name() : path + "." + field.name();
            value(record.get(field.pos()), field.schema(), name, found);
        }
    }

    private static void value(Object value, Schema schema, String path, FoundFaults found) {
        switch (schema.getType()) {
            case RECORD -> fields((IndexedRecord) value, path, found);
            case ARRAY -> items((List<?>) value, schema.getElementType(), path, found);
            case ENUM ->
                    found.unless(
                            !value.toString().equals(schema.getEnumDefault()),
                            "unknown-symbol",
                            path,
                            "unrecognised",
                            allowed(schema));
            default -> {
                // what is no symbol is recognised by its type
            }
        }
    }

    private static void items(List<?> items, Schema item, String path, FoundFaults found) {
        for (int i = 0; i < items.size(); i++) {
            value(items.get(i), item, path + "[" + i + "]", found);
        }
    }

    private static String allowed(Schema schema) {
        return schema.getEnumSymbols().stream()
                .filter(symbol -> !symbol.equals(schema.getEnumDefault()))
                .map(Word::of)
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
