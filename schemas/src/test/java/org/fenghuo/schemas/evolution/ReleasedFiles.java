package org.fenghuo.schemas.evolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The schemas of all releases as they lie in the repository. */
final class ReleasedFiles {
    static final Path FOLDER = Path.of("src/test/resources/released");

    private ReleasedFiles() {}

    /** Names in the list that the jar carries, since a class path cannot be listed. */
    static List<String> listed() throws IOException {
        Path list = FOLDER.resolve("list.txt");
        return Files.exists(list) ? Files.readAllLines(list) : List.of();
    }

    /** Names of the files that are there. */
    static List<String> present() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .map(file -> FOLDER.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** All releases of the records of that name, oldest first. */
    static List<Schema> of(String record) throws IOException {
        return present().stream()
                .filter(name -> name.endsWith("/" + record + ".avsc"))
                .map(ReleasedFiles::read)
                .toList();
    }

    private static Schema read(String name) {
        try {
            return new Schema.Parser().parse(FOLDER.resolve(name).toFile());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
