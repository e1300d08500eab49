package org.fenghuo.jobs.connect.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the vaccines: those shipped, or those of a folder. */
public final class ReferenceVaccines {
    private static final String FILE = "vaccines.csv";

    private ReferenceVaccines() {}

    /**
     * Code of each vaccine to its Chinese name, from {@code vaccines.csv} in a folder; from the one
     * shipped if the name is empty.
     */
    public static Map<String, String> read(String folder) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        try (Reader file = ReferenceFile.open(folder, FILE);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                names.put(line.getField("vaccine_code"), line.getField("name_zh"));
            }
        }
        return names;
    }
}
