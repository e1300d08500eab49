package org.fenghuo.local.recount.coverage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The vaccines that are known, and their names. */
public final class Vaccines {
    private static final String OTHER = "other";

    private final Map<String, String> names = new HashMap<>();

    private Vaccines() {}

    /** Reads them, in the columns of data/reference/vaccines.csv. */
    public static Vaccines read(Reader csv) {
        Vaccines vaccines = new Vaccines();
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(csv)) {
            table.forEach(
                    row ->
                            vaccines.names.put(
                                    row.getField("vaccine_code"), row.getField("name_zh")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The vaccines cannot be read", unreadable);
        }
        return vaccines;
    }

    /** The code itself, or other. */
    String known(String code) {
        return names.containsKey(code) ? code : OTHER;
    }

    String name(String code) {
        return code.equals(CoverageSeries.ALL) ? "全部疫苗" : names.getOrDefault(code, code);
    }
}
