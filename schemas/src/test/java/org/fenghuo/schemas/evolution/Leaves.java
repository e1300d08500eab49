package org.fenghuo.schemas.evolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.Schema;

/** What can be asked of all types within a schema, by the path that leads to them. */
final class Leaves {
    private Leaves() {}

    /** Path to the name of the logical type there. */
    static Map<String, String> logicalTypes(Schema schema) {
        Map<String, String> found = new LinkedHashMap<>();
        visit(
                schema.getName(),
                schema,
                (path, type) -> {
                    if (type.getLogicalType() != null) {
                        found.put(path, type.getLogicalType().getName());
                    }
                });
        return found;
    }

    /** All enums. */
    static List<Schema> enums(Schema schema) {
        List<Schema> found = new ArrayList<>();
        visit(
                schema.getName(),
                schema,
                (path, type) -> {
                    if (type.getType() == Schema.Type.ENUM) {
                        found.add(type);
                    }
                });
        return found;
    }

    /** The paths of all fields. */
    static List<String> fields(Schema schema) {
        List<String> found = new ArrayList<>();
        visit(
                schema.getName(),
                schema,
                (path, type) -> {
                    if (type.getType() == Schema.Type.RECORD) {
                        type.getFields().forEach(field -> found.add(path + "." + field.name()));
                    }
                });
        return found;
    }

    /** Records, enums and fields without a doc. */
    static List<String> undocumented(Schema schema) {
        List<String> found = new ArrayList<>();
        visit(
                schema.getName(),
                schema,
                (path, type) -> {
                    if (isNamed(type) && isBlank(type.getDoc())) {
                        found.add(path + " (" + type.getName() + ")");
                    }
                    if (type.getType() == Schema.Type.RECORD) {
                        type.getFields().stream()
                                .filter(field -> isBlank(field.doc()))
                                .forEach(field -> found.add(path + "." + field.name()));
                    }
                });
        return found;
    }

    private static boolean isNamed(Schema type) {
        return type.getType() == Schema.Type.RECORD || type.getType() == Schema.Type.ENUM;
    }

    private static boolean isBlank(String doc) {
        return doc == null || doc.isBlank();
    }

    private static void visit(String path, Schema type, BiConsumer<String, Schema> at) {
        at.accept(path, type);
        switch (type.getType()) {
            case UNION -> type.getTypes().forEach(branch -> visit(path, branch, at));
            case ARRAY -> visit(path + "[]", type.getElementType(), at);
            case MAP -> visit(path + "{}", type.getValueType(), at);
            case RECORD ->
                    type.getFields()
                            .forEach(field -> visit(path + "." + field.name(), field.schema(), at));
            default -> {}
        }
    }
}
