package org.fenghuo.local.histories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The shipped schedule with a few vaccines alone: each dose more is many documents a day. */
final class ShortSchedule {
    private static final String FILE = "immunization_schedule.csv";
    private static final int VACCINE = 3;

    private ShortSchedule() {}

    /** Puts into a folder a schedule of these vaccines; returns its file. */
    static Path into(Path folder, Set<String> vaccines) throws IOException {
        try (BufferedReader shipped =
                new BufferedReader(
                        new InputStreamReader(
                                ShortSchedule.class.getResourceAsStream("/reference/" + FILE),
                                StandardCharsets.UTF_8))) {
            List<String> rows =
                    shipped.lines()
                            .filter(row -> row.startsWith("family,") || isOf(row, vaccines))
                            .toList();
            return Files.write(folder.resolve(FILE), rows);
        }
    }

    private static boolean isOf(String row, Set<String> vaccines) {
        return vaccines.contains(row.split(",", -1)[VACCINE]);
    }
}
