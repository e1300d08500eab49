package org.fenghuo.feeds.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A place that holds reference files by name: a directory, or the folder on the class path. */
public interface ReferenceFiles {

    /** The file of that name, opened; empty if the place has none. */
    Optional<InputStream> open(String name) throws IOException;

    /** The files that came with the program, in the folder {@code reference/} of the class path. */
    static ReferenceFiles onClassPath() {
        return name ->
                Optional.ofNullable(ReferenceFiles.class.getResourceAsStream("/reference/" + name));
    }

    /** The files of a directory. */
    static ReferenceFiles in(Path directory) {
        return name -> {
            Path file = directory.resolve(name);
            return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        };
    }

    /** All rows of a file that has to be there. */
    default List<NamedCsvRecord> rows(String name, String... columns) {
        return rowsIfThere(name, columns)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Reference file "
                                                + name
                                                + " is missing; give a folder that holds it, or"
                                                + " build module jobs, which carries it"));
    }

    /** All rows of a file with at least these columns, or empty if there is no such file. */
    default Optional<List<NamedCsvRecord>> rowsIfThere(String name, String... columns) {
        try {
            Optional<InputStream> file = open(name);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(file.get())) {
                List<NamedCsvRecord> rows = reader.stream().toList();
                checkColumns(name, rows, columns);
                return Optional.of(rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reference file " + name + " cannot be read", e);
        }
    }

    private static void checkColumns(String name, List<NamedCsvRecord> rows, String... columns) {
        for (String column : columns) {
            if (!rows.isEmpty() && !rows.get(0).getHeader().contains(column)) {
                throw new IllegalArgumentException(
                        "Reference file %s has columns %s and lacks %s; add it"
                                .formatted(name, rows.get(0).getHeader(), column));
            }
        }
    }
}
