package org.fenghuo.jobs.connect.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import org.fenghuo.epi.coverage.Targets;

/** Reads the targets of coverage: those shipped, or those of a folder. */
public final class ReferenceTargets {
    private static final String FILE = "coverage_targets.csv";

    private ReferenceTargets() {}

    /**
     * The targets of {@code coverage_targets.csv} in a folder; of the one shipped if the name is
     * empty.
     */
    public static Targets read(String folder) throws IOException {
        Map<String, Double> targets = new HashMap<>();
        try (Reader file = ReferenceFile.open(folder, FILE);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                put(line, targets);
            }
        }
        return new Targets(targets);
    }

    private static void put(NamedCsvRecord line, Map<String, Double> targets) {
        try {
            targets.put(
                    Targets.key(line.getField("vaccine"), Integer.parseInt(line.getField("dose"))),
                    Double.valueOf(line.getField("target")));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "%s line %d: dose %s, target %s: give a whole number and a fraction of 1"
                            .formatted(
                                    FILE,
                                    line.getStartingLineNumber(),
                                    line.getField("dose"),
                                    line.getField("target")),
                    noNumber);
        }
    }
}
