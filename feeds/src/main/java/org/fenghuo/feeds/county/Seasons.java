package org.fenghuo.feeds.county;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenghuo.feeds.reference.ReferenceFiles;

/**
 * How many cases of a disease a day brings: the mean of the national rates of 2024 and 2025, the
 * monthly index of 2023-2025 drawn out between the middles of the months, and fewer diagnoses at
 * the weekend.
 */
final class Seasons {
    private static final double DAYS_OF_A_YEAR = 365.25;
    private static final double[] MONDAY_TO_SUNDAY = {1.25, 1.1, 1.05, 1.0, 1.05, 0.8, 0.75};

    private final Map<String, Season> seasons = new HashMap<>();

    private record Season(double yearlyPer100k, List<Double> months) {}

    Seasons(ReferenceFiles reference) {
        List<NamedCsvRecord> rows = new ArrayList<>(reference.rows("seasonality.csv", "years"));
        rows.addAll(Profile.rows("extra-seasons.csv"));
        rows.stream()
                .filter(row -> row.getField("years").equals("2023-2025"))
                .forEach(row -> seasons.put(row.getField("disease_id"), season(row)));
    }

    private static Season season(NamedCsvRecord row) {
        List<Double> months = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            months.add(number(row, "idx_m%02d".formatted(month + 1)));
        }
        double rate = (number(row, "rate_2024_per_100k") + number(row, "rate_2025_per_100k")) / 2;
        return new Season(rate, months);
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    /** Cases expected in this many persons on this day. */
    double expected(String disease, LocalDate day, double persons) {
        Season season = season(disease);
        double everyDay = season.yearlyPer100k() / 100_000 * persons / DAYS_OF_A_YEAR;
        return everyDay
                * index(season.months(), day)
                * MONDAY_TO_SUNDAY[day.getDayOfWeek().getValue() - 1];
    }

    /** How much of its yearly mean a disease shows at that time of the year. */
    double index(String disease, LocalDate day) {
        return index(season(disease).months(), day);
    }

    private Season season(String disease) {
        return Optional.ofNullable(seasons.get(disease))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        disease
                                                + " has a profile and no season; add it to"
                                                + " extra-seasons.csv"));
    }

    private static double index(List<Double> months, LocalDate day) {
        double position =
                day.getMonthValue() - 1.5 + (day.getDayOfMonth() - 0.5) / day.lengthOfMonth();
        int before = (int) Math.floor(position);
        double share = position - before;
        return months.get((before + 12) % 12) * (1 - share) + months.get((before + 1) % 12) * share;
    }
}
