package org.fenghuo.feeds.county;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the labels of hidden outbreaks as CSV, for whoever checks what was found. */
final class LabelsFile {
    private LabelsFile() {}

    static void write(Path file, List<OutbreakLabel> labels) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord("id", "disease", "areas", "first_onset", "last_onset", "cases", "unit");
            for (OutbreakLabel label : labels) {
                csv.writeRecord(
                        label.id(),
                        label.disease(),
                        String.join(" ", label.areas()),
                        label.firstOnset().toString(),
                        label.lastOnset().toString(),
                        String.valueOf(label.cases()),
                        label.unit());
            }
        }
    }
}
