package org.fenghuo.feeds.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Understands what is given for one field as its schema asks for. */
final class FieldReader {
    private final Schema.Field field;
    private final String path;
    private final boolean nullable;
    private final boolean listed;
    private final boolean readable;
    private final ScalarReader scalar;
    private final ListReader list;

    FieldReader(Schema.Field field) {
        this(field, field.name());
    }

    /** A field of a record within another, which has that path there. */
    FieldReader(Schema.Field field, String path) {
        Schema type = withoutNull(field.schema());
        this.field = field;
        this.path = path;
        this.nullable = field.schema().isNullable();
        this.listed = type.getType() == Schema.Type.ARRAY;
        this.scalar = new ScalarReader(path, type);
        this.list = listed ? new ListReader(path, type.getElementType()) : null;
        this.readable = ScalarReader.canRead(type) || (listed && list.canRead());
    }

    private static Schema withoutNull(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        List<Schema> others =
                schema.getTypes().stream()
                        .filter(each -> each.getType() != Schema.Type.NULL)
                        .toList();
        return others.size() == 1 ? others.get(0) : schema;
    }

    /** Its name, or its path where its record lies within another. */
    String name() {
        return path;
    }

    int position() {
        return field.pos();
    }

    /** Whether a file can give its value at all. */
    boolean readable() {
        return readable;
    }

    /** Whether it holds several values. */
    boolean listed() {
        return listed;
    }

    /** Whether a record can do without it. */
    boolean optional() {
        return nullable || field.hasDefaultValue();
    }

    /** The value of a field that is not given; null is one. */
    Object absent() {
        return field.hasDefaultValue() ? SpecificData.get().getDefaultValue(field) : null;
    }

    /** The value, or null after the fault has been told. */
    Object read(String text, Consumer<FieldFault> faults) {
        return listed ? list.read(text, faults) : scalar.read(text, faults);
    }

    /** The value of a field that holds several, of which faults have been told if there are any. */
    Object read(JsonNode items, Consumer<FieldFault> faults) {
        return list.read(items, faults);
    }
}
