package org.fenghuo.epi.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schedule of the repository, whose fields hold no comma. */
final class ShippedSchedule {
    private ShippedSchedule() {}

    static Schedule schedule() {
        return new Schedule(rows().stream().map(row -> ScheduleRow.of(row::get)).toList());
    }

    static List<Map<String, String>> rows() {
        Path root = Path.of(System.getenv().getOrDefault("FENGHUO_ROOT", ".."));
        Path file = root.resolve("data/reference/immunization_schedule.csv");
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = List.of(lines.get(0).split(",", -1));
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> fields = List.of(line.split(",", -1));
                if (fields.size() != header.size()) {
                    throw new IllegalStateException(file + " has a field with a comma: " + line);
                }
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), fields.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
