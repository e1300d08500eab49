package org.fenghuo.local.recount.coverage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The coverage that is aimed at. */
public final class Targets {
    private final Map<String, Double> byDose = new HashMap<>();

    private Targets() {}

    /** Reads them, in the columns of data/reference/coverage_targets.csv. */
    public static Targets read(Reader csv) {
        Targets targets = new Targets();
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(csv)) {
            table.forEach(
                    row ->
                            targets.byDose.put(
                                    row.getField("vaccine") + " " + row.getField("dose"),
                                    Double.valueOf(row.getField("target"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The targets cannot be read", unreadable);
        }
        return targets;
    }

    Optional<Double> of(String vaccine, int dose) {
        return Optional.ofNullable(byDose.get(vaccine + " " + dose));
    }
}
