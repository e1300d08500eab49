package org.fenghuo.feeds.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.fenghuo.feeds.files.ScalarReader;
import org.fenghuo.feeds.rules.Mapping.Entry;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads nodes of YAML as a schema asks for, and notes where each stands. */
final class NodeReader {
    private final FileFaults faults;
    private final Map<String, Position> positions = new HashMap<>();

    NodeReader(FileFaults faults) {
        this.faults = faults;
    }

    Map<String, Position> positions() {
        return positions;
    }

    /** A record of these keys; what is missing or wrong is told and has the value of nothing. */
    IndexedRecord record(Schema schema, Map<String, Entry> given, String path, Position at) {
        positions.put(path, at);
        var record = (IndexedRecord) SpecificData.get().newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), field(field, given.get(field.name()), path, at));
        }
        List<String> known = schema.getFields().stream().map(Schema.Field::name).toList();
        given.forEach(
                (key, entry) -> {
                    if (!known.contains(key)) {
                        faults.unknown(faults.of(entry.key()), within(path, key), key, known);
                    }
                });
        return record;
    }

    private Object field(Schema.Field field, Entry entry, String path, Position at) {
        String name = within(path, field.name());
        if (entry != null) {
            positions.put(name, faults.of(entry.value()));
            return value(field.schema(), entry.value(), name);
        }
        if (field.hasDefaultValue()) {
            return SpecificData.get().getDefaultValue(field);
        }
        faults.add(at, name, "nothing", "a value: this key is required");
        return nothing(field.schema());
    }

    private static String within(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Object value(Schema schema, Node node, String path) {
        return switch (schema.getType()) {
            case UNION -> Found.isNothing(node) ? null : value(withoutNull(schema), node, path);
            case ARRAY -> list(schema.getElementType(), node, path);
            case RECORD -> nested(schema, node, path);
            default -> scalar(schema, node, path);
        };
    }

    private IndexedRecord nested(Schema schema, Node node, String path) {
        Map<String, Entry> given = Mapping.of(node, path, keys(schema), faults);
        return node instanceof MappingNode
                ? record(schema, given, path, faults.of(node))
                : (IndexedRecord) nothing(schema);
    }

    private static Schema withoutNull(Schema union) {
        return union.getTypes().stream()
                .filter(each -> each.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    private static String keys(Schema schema) {
        List<String> names = schema.getFields().stream().map(Schema.Field::name).toList();
        return "a map with the keys " + String.join(", ", names);
    }

    private List<Object> list(Schema item, Node node, String path) {
        List<Object> items = new ArrayList<>();
        if (!(node instanceof SequenceNode given)) {
            faults.add(faults.of(node), path, Found.in(node), "a list, as in [a, b]");
            return items;
        }
        for (Node each : given.getValue()) {
            String name = "%s[%d]".formatted(path, items.size());
            positions.put(name, faults.of(each));
            items.add(value(item, each, name));
        }
        return items;
    }

    private Object scalar(Schema schema, Node node, String path) {
        if (!(node instanceof ScalarNode scalar) || Found.isNothing(node)) {
            faults.add(faults.of(node), path, Found.in(node), "a single value");
            return nothing(schema);
        }
        if (schema.getType() == Schema.Type.ENUM) {
            return symbol(schema, scalar, path);
        }
        Object read =
                new ScalarReader(path, schema)
                        .read(
                                scalar.getValue(),
                                fault ->
                                        faults.add(
                                                faults.of(node),
                                                path,
                                                fault.found(),
                                                fault.expected()));
        return read == null ? nothing(schema) : read;
    }

    private Object symbol(Schema schema, ScalarNode scalar, String path) {
        List<String> allowed =
                schema.getEnumSymbols().stream()
                        .filter(symbol -> !symbol.equals(schema.getEnumDefault()))
                        .toList();
        String symbol = scalar.getValue().strip().toUpperCase(Locale.ROOT).replace('-', '_');
        if (allowed.contains(symbol)) {
            return SpecificData.get().createEnum(symbol, schema);
        }
        List<String> words =
                allowed.stream()
                        .map(each -> each.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
        faults.unknown(faults.of(scalar), path, scalar.getValue(), words);
        return nothing(schema);
    }

    /** What stands where nothing could be read, so that the rest can still be looked at. */
    private static Object nothing(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> "";
            case INT -> schema.getLogicalType() == null ? 0 : null;
            case DOUBLE -> 0d;
            case BOOLEAN -> false;
            case ENUM -> SpecificData.get().createEnum(schema.getEnumDefault(), schema);
            case ARRAY -> List.of();
            case RECORD -> blank(schema);
            default -> null;
        };
    }

    private static IndexedRecord blank(Schema schema) {
        var record = (IndexedRecord) SpecificData.get().newRecord(null, schema);
        schema.getFields().forEach(field -> record.put(field.pos(), nothing(field.schema())));
        return record;
    }
}
