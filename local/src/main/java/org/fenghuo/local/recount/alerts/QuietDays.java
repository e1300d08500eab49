package org.fenghuo.local.recount.alerts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The longest incubation of each disease, not below 7 days and not above 42. */
public final class QuietDays {
    private static final int UNKNOWN = 14;

    private final Map<String, Integer> longest = new HashMap<>();

    private QuietDays() {}

    /** Reads the table of diseases. */
    public static QuietDays read(Reader csv) {
        QuietDays read = new QuietDays();
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : table) {
                if (!row.getField("incubation_max_d").isBlank()) {
                    read.longest.put(
                            row.getField("id"), Integer.valueOf(row.getField("incubation_max_d")));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table of diseases cannot be read", unreadable);
        }
        return read;
    }

    int of(String root) {
        int days = longest.getOrDefault(root, UNKNOWN);
        return days < 7 ? 7 : days > 42 ? 42 : days;
    }
}
