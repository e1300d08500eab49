package org.fenghuo.schemas.framing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** Self-contained schema files, from the jar and from a folder. */
final class SchemaFiles {
    private static final String RELEASED = "/avro/released/";

    private SchemaFiles() {}

    /** Every schema of every release so far; a class path cannot be listed, hence the list. */
    static List<Schema> released() {
        return resource("list.txt")
                .lines()
                .map(name -> parse(resource(name), RELEASED + name))
                .toList();
    }

    /** All schemas in a folder, none if the folder's name is empty. */
    static List<Schema> in(String folder) {
        List<Schema> schemas = new ArrayList<>();
        if (folder.isEmpty()) {
            return schemas;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder), "*.avsc")) {
            for (Path file : files) {
                schemas.add(parse(Files.readString(file), file.toString()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "schemas.folder is %s, which cannot be read".formatted(folder), unreadable);
        }
        return schemas;
    }

    private static Schema parse(String json, String place) {
        try {
            return LenientSchemas.parse(json);
        } catch (SchemaParseException wrong) {
            throw new IllegalArgumentException(
                    "%s is not a self-contained Avro schema: %s"
                            .formatted(place, wrong.getMessage()),
                    wrong);
        }
    }

    private static String resource(String name) {
        try (InputStream file = SchemaFiles.class.getResourceAsStream(RELEASED + name)) {
            if (file == null) {
                throw new IllegalStateException(
                        RELEASED
                                + name
                                + " is not on the class path: the jar is incomplete, build it"
                                + " again");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RELEASED + name + " cannot be read", unreadable);
        }
    }
}
