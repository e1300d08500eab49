package org.fenghuo.jobs.connect.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.epi.cases.Disease;
import org.fenghuo.epi.cases.Diseases;

/** Reads the table of diseases: the one shipped, or that of a folder. */
public final class ReferenceDiseases {
    private static final String FILE = "diseases.csv";

    private ReferenceDiseases() {}

    /**
     * The diseases of {@code diseases.csv} in a folder; of the one shipped if the name is empty.
     */
    public static Diseases read(String folder) throws IOException {
        try (Reader file = open(folder);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> all = rows.stream().toList();
            Map<String, Boolean> listed = new HashMap<>();
            all.forEach(row -> listed.put(row.getField("id"), flag(row, "line_list")));
            List<Disease> diseases = new ArrayList<>();
            for (NamedCsvRecord row : all) {
                diseases.add(disease(row, listed));
            }
            return new Diseases(diseases);
        }
    }

    private static Reader open(String folder) throws IOException {
        if (!folder.isEmpty()) {
            Path file = Path.of(folder, FILE);
            if (!Files.isReadable(file)) {
                throw new IllegalArgumentException(
                        "reference.folder is %s, where no %s can be read: give a folder that has one, or none"
                                .formatted(folder, FILE));
            }
            return Files.newBufferedReader(file);
        }
        InputStream shipped = ReferenceDiseases.class.getResourceAsStream("/reference/" + FILE);
        if (shipped == null) {
            throw new IOException(
                    "reference/%s is not on the class path: the jobs jar is incomplete, build it again"
                            .formatted(FILE));
        }
        return new InputStreamReader(shipped, UTF_8);
    }

    /** A sub-type is listed by case only if its disease is. */
    private static Disease disease(NamedCsvRecord row, Map<String, Boolean> listed) {
        String parent = row.getField("parent_id");
        return new Disease(
                row.getField("id"),
                row.getField("card_code"),
                parent,
                row.getField("class"),
                row.getField("name_zh"),
                row.getField("name_en"),
                flag(row, "chronic_able"),
                flag(row, "long_running"),
                listed.getOrDefault(parent.isEmpty() ? row.getField("id") : parent, true));
    }

    private static boolean flag(NamedCsvRecord row, String column) {
        String found = row.getField(column);
        return switch (found) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "%s line %d: %s is '%s', give true or false"
                                    .formatted(FILE, row.getStartingLineNumber(), column, found));
        };
    }
}
