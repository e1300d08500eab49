package org.fenghuo.bench;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fenghuo.feeds.reference.ReferenceFiles;

/** How often a card is of each disease. */
final class DiseaseShares {
    // Its sub-types stand in the table as well.
    private static final String SUM_OF_OTHERS = "hepatitis";

    private final NavigableMap<Double, String> upTo = new TreeMap<>();
    private double sum;

    private DiseaseShares() {}

    /** As in the nation: the mean of the yearly rates of 2024 and 2025 in the reference tables. */
    static DiseaseShares ofTheNation() {
        DiseaseShares shares = new DiseaseShares();
        ReferenceFiles.onClassPath().rows("seasonality.csv", "years").stream()
                .filter(row -> row.getField("years").equals("2023-2025"))
                .filter(row -> !row.getField("disease_id").equals(SUM_OF_OTHERS))
                .forEach(
                        row ->
                                shares.add(
                                        row.getField("disease_id"),
                                        rate(row, "rate_2024_per_100k")
                                                + rate(row, "rate_2025_per_100k")));
        return shares;
    }

    private static double rate(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private void add(String disease, double rate) {
        if (rate > 0) {
            sum += rate;
            upTo.put(sum, disease);
        }
    }

    /** The disease at a point from 0 to 1 of all cards. */
    String at(double point) {
        Map.Entry<Double, String> found = upTo.ceilingEntry(point * sum);
        return found == null ? upTo.lastEntry().getValue() : found.getValue();
    }
}
