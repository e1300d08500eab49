package org.fenghuo.schemas.framing;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** Finds where two schemas take the same bytes for different things, as millis and micros. */
final class LogicalTypeChange {
    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private LogicalTypeChange() {}

    /** The first field whose meaning differs; a writer that says nothing is taken to mean ours. */
    static Optional<String> between(Schema writer, Schema reader) {
        return new LogicalTypeChange().find(writer, reader, "");
    }

    private Optional<String> find(Schema writer, Schema reader, String path) {
        if (writer.getType() == Schema.Type.UNION) {
            return first(writer.getTypes().stream().map(branch -> find(branch, reader, path)));
        }
        if (reader.getType() == Schema.Type.UNION) {
            return first(
                    reader.getTypes().stream()
                            .filter(branch -> branch.getType() == writer.getType())
                            .map(branch -> find(writer, branch, path)));
        }
        LogicalType theirs = writer.getLogicalType();
        if (theirs != null && !theirs.equals(reader.getLogicalType())) {
            return Optional.of("%s as %s".formatted(path, theirs.getName()));
        }
        return writer.getType() == reader.getType()
                ? below(writer, reader, path)
                : Optional.empty();
    }

    private Optional<String> below(Schema writer, Schema reader, String path) {
        return switch (writer.getType()) {
            case ARRAY -> find(writer.getElementType(), reader.getElementType(), path + "[]");
            case MAP -> find(writer.getValueType(), reader.getValueType(), path + "{}");
            case RECORD -> seen.add(writer) ? fields(writer, reader, path) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> fields(Schema writer, Schema reader, String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        return first(
                writer.getFields().stream()
                        .filter(field -> reader.getField(field.name()) != null)
                        .map(
                                field ->
                                        find(
                                                field.schema(),
                                                reader.getField(field.name()).schema(),
                                                prefix + field.name())));
    }

    private static Optional<String> first(java.util.stream.Stream<Optional<String>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }
}
