package org.fenghuo.feeds.county;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fenghuo.records.Symptom;

/**
 * Why people go to a fever clinic: one row of complaints.csv, all of it invented.
 *
 * @param name its name
 * @param dailyPer100k illnesses a day in 100,000 persons, the mean of a year
 * @param season disease whose seasons it follows; empty for none
 * @param children share of persons under 15 years
 * @param temperatures lowest and highest body temperature
 * @param symptoms which symptoms it shows
 * @param influenzaLike whether it is an influenza-like illness
 * @param course what is found and what becomes of it
 */
record Complaint(
        String name,
        double dailyPer100k,
        String season,
        double children,
        Temperatures temperatures,
        Symptoms symptoms,
        boolean influenzaLike,
        Course course) {

    /** Tenths of a degree Celsius. */
    record Temperatures(int from, int to) {}

    /**
     * Symptoms of a complaint.
     *
     * @param always all of these
     * @param oneOf at least one of these
     * @param sometimes each of these in every third person
     */
    record Symptoms(List<Symptom> always, List<Symptom> oneOf, List<Symptom> sometimes) {
        private static final double SOMETIMES = 0.33;

        List<Symptom> of(Dice dice) {
            List<Symptom> shown = new ArrayList<>(always);
            if (!oneOf.isEmpty()) {
                shown.add(dice.pick(oneOf));
            }
            sometimes.stream().filter(any -> dice.chance(SOMETIMES)).forEach(shown::add);
            return List.copyOf(shown);
        }
    }

    /**
     * What is found and what becomes of it.
     *
     * @param diagnosis ICD-10 code
     * @param pathogen what is looked for; empty for nothing
     * @param positive share of positive tests
     * @param admitted share admitted to hospital
     */
    record Course(String diagnosis, String pathogen, double positive, double admitted) {}

    static List<Complaint> all() {
        return Profile.rows("complaints.csv").stream().map(Complaint::of).toList();
    }

    private static Complaint of(NamedCsvRecord row) {
        return new Complaint(
                row.getField("complaint"),
                number(row, "daily_per_100k"),
                row.getField("season"),
                number(row, "children"),
                new Temperatures(tenths(row, "temperature_from"), tenths(row, "temperature_to")),
                new Symptoms(
                        symptoms(row, "always"),
                        symptoms(row, "one_of"),
                        symptoms(row, "sometimes")),
                row.getField("influenza_like").equals("1"),
                new Course(
                        row.getField("diagnosis"),
                        row.getField("pathogen"),
                        number(row, "positive"),
                        number(row, "admitted")));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static int tenths(NamedCsvRecord row, String column) {
        return (int) Math.round(10 * number(row, column));
    }

    private static List<Symptom> symptoms(NamedCsvRecord row, String column) {
        String written = row.getField(column);
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(";", -1)).map(Symptom::valueOf).toList();
    }
}
