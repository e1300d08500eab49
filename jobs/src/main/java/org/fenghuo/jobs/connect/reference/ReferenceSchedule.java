package org.fenghuo.jobs.connect.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.fenghuo.epi.coverage.Schedule;
import org.fenghuo.epi.coverage.ScheduleRow;

/** Reads the immunisation schedule: the one shipped, or that of a folder. */
public final class ReferenceSchedule {
    private static final String FILE = "immunization_schedule.csv";

    private ReferenceSchedule() {}

    /**
     * The schedule of {@code immunization_schedule.csv} in a folder; of the one shipped if the name
     * is empty.
     */
    public static Schedule read(String folder) throws IOException {
        try (Reader file = ReferenceFile.open(folder, FILE);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<ScheduleRow> rows = new ArrayList<>();
            for (NamedCsvRecord line : lines) {
                rows.add(row(line));
            }
            return new Schedule(rows);
        }
    }

    private static ScheduleRow row(NamedCsvRecord line) {
        try {
            return ScheduleRow.of(line::getField);
        } catch (IllegalArgumentException | NoSuchElementException problem) {
            throw new IllegalArgumentException(
                    "%s line %d: %s"
                            .formatted(FILE, line.getStartingLineNumber(), problem.getMessage()),
                    problem);
        }
    }
}
