package org.fenghuo.jobs.connect.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.epi.cases.Disease;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.detect.QuietDays;

/** Reads the table of diseases: the one shipped, or that of a folder. */
public final class ReferenceDiseases {
    private static final String FILE = "diseases.csv";

    private ReferenceDiseases() {}

    /**
     * The diseases of {@code diseases.csv} in a folder; of the one shipped if the name is empty.
     */
    public static Diseases read(String folder) throws IOException {
        try (Reader file = ReferenceFile.open(folder, FILE);
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

    /** After how many days without firing an episode of each disease is over. */
    public static QuietDays quietDays(String folder) throws IOException {
        try (Reader file = ReferenceFile.open(folder, FILE);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            Map<String, Integer> longest = new HashMap<>();
            for (NamedCsvRecord row : rows) {
                String days = row.getField("incubation_max_d");
                if (!days.isEmpty() && row.getField("parent_id").isEmpty()) {
                    longest.put(row.getField("id"), Integer.parseInt(days));
                }
            }
            return new QuietDays(longest);
        }
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
