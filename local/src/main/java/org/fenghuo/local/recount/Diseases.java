package org.fenghuo.local.recount;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of diseases: what a code on a card means. */
final class Diseases {
    private final Map<String, Disease> byId = new HashMap<>();
    private final Map<String, Disease> byCardCode = new HashMap<>();

    private Diseases(Map<String, NamedCsvRecord> rows) {
        rows.forEach((id, row) -> byId.put(id, disease(row, rows)));
        rows.forEach(
                (id, row) -> {
                    if (!row.getField("card_code").isBlank()) {
                        byCardCode.putIfAbsent(row.getField("card_code"), byId.get(id));
                    }
                });
    }

    /** Reads the table, in the columns of data/reference/diseases.csv. */
    static Diseases read(Reader csv) {
        Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(csv)) {
            table.forEach(row -> rows.put(row.getField("id"), row));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table of diseases cannot be read", unreadable);
        }
        return new Diseases(rows);
    }

    /** The disease an id or a card code stands for; 'other' for anything else. */
    Disease named(String code) {
        Disease known = byId.get(code);
        return known != null ? known : byCardCode.getOrDefault(code, Disease.OTHER);
    }

    /** Whether it is the id of a disease, or what unknown ones are counted under. */
    boolean has(String id) {
        return byId.containsKey(id) || id.equals(Disease.OTHER.id());
    }

    private static Disease disease(NamedCsvRecord row, Map<String, NamedCsvRecord> rows) {
        NamedCsvRecord root = rows.getOrDefault(row.getField("parent_id"), row);
        return new Disease(
                row.getField("id"),
                row.getField("name_zh"),
                path(row),
                new Disease.Traits(
                        isTrue(row, "chronic_able"),
                        isTrue(row, "long_running"),
                        isTrue(root, "line_list")));
    }

    private static List<String> path(NamedCsvRecord row) {
        List<String> path = new ArrayList<>();
        path.add(row.getField("id"));
        if (!row.getField("parent_id").isBlank()) {
            path.add(row.getField("parent_id"));
        }
        switch (row.getField("class")) {
            case "A" -> path.addAll(List.of("class-a", "class-a-b"));
            case "B" -> path.addAll(List.of("class-b", "class-a-b"));
            case "C" -> path.add("class-c");
            default -> path.add("class-other");
        }
        return path;
    }

    private static boolean isTrue(NamedCsvRecord row, String column) {
        return switch (row.getField(column)) {
            case "1", "true", "yes" -> true;
            case "", "0", "false", "no" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "diseases.csv, disease %s, column %s is '%s': write 1 or 0"
                                    .formatted(row.getField("id"), column, row.getField(column)));
        };
    }
}
