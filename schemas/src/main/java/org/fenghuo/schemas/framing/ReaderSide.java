package org.fenghuo.schemas.framing;

import java.util.Objects;
import org.apache.avro.Schema;

/** Our schema's counterparts of a writer's, null where we have none. */
final class ReaderSide {
    private ReaderSide() {}

    /** What a value of the writer's schema becomes with us. */
    static Schema of(Schema writer, Schema reader) {
        if (reader == null || reader.getType() != Schema.Type.UNION) {
            return reader != null && reader.getType() == writer.getType() ? reader : null;
        }
        return reader.getTypes().stream()
                .filter(branch -> branch.getType() == writer.getType())
                .filter(branch -> Objects.equals(branch.getName(), writer.getName()))
                .findFirst()
                .orElse(null);
    }

    /** The field of that name, or the one that was called so before. */
    static Schema field(Schema reader, String name) {
        if (reader == null) {
            return null;
        }
        return reader.getFields().stream()
                .filter(field -> field.name().equals(name) || field.aliases().contains(name))
                .findFirst()
                .map(Schema.Field::schema)
                .orElse(null);
    }

    /** What the items of a list or the values of a map become. */
    static Schema items(Schema reader) {
        if (reader == null) {
            return null;
        }
        return switch (reader.getType()) {
            case ARRAY -> reader.getElementType();
            case MAP -> reader.getValueType();
            case UNION ->
                    reader.getTypes().stream()
                            .map(ReaderSide::items)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            default -> null;
        };
    }
}
