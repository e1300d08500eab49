package org.fenghuo.epi.coverage;

import java.util.List;

/**
 * A group of persons by age or birth; its code is the year of birth, or below 100 one of the bands.
 *
 * @param code what it is packed as
 */
public record Cohort(int code) {
    private static final List<String> LABELS =
            List.of("all", "12-23m", "24-35m", "60-69", "70-79", "80+", "60+");
    private static final List<CalendarAge> FROM =
            List.of(
                    CalendarAge.years(0),
                    CalendarAge.years(1),
                    CalendarAge.years(2),
                    CalendarAge.years(60),
                    CalendarAge.years(70),
                    CalendarAge.years(80),
                    CalendarAge.years(60));
    private static final List<CalendarAge> UNTIL =
            List.of(
                    CalendarAge.years(0),
                    CalendarAge.years(2),
                    CalendarAge.years(3),
                    CalendarAge.years(70),
                    CalendarAge.years(80),
                    CalendarAge.years(0),
                    CalendarAge.years(0));

    /** How many bands of age there are, everybody among them. */
    static final int BANDS = LABELS.size();

    /** The greatest code. */
    static final int MOST = 4_095;

    /** Everybody, whether their birth is known or not. */
    public static final Cohort EVERYBODY = new Cohort(0);

    public Cohort {
        if (code < 0 || code > MOST || code >= BANDS && code < 1_000) {
            throw new IllegalArgumentException(
                    "cohort %d: give a year of birth, or a band below %d".formatted(code, BANDS));
        }
    }

    /** The cohort as documents name it: a year of birth, {@code 12-23m}, {@code 60+}, … */
    public String label() {
        return code < BANDS ? LABELS.get(code) : Integer.toString(code);
    }

    /** The cohort of a label. */
    public static Cohort labelled(String label) {
        int band = LABELS.indexOf(label);
        return new Cohort(band < 0 ? Integer.parseInt(label) : band);
    }

    /** The first day in a band of age, for who was born on that day. */
    static int bandFrom(int band, int birth) {
        return FROM.get(band).after(birth);
    }

    /** The first day no longer in a band of age. */
    static int bandUntil(int band, int birth) {
        CalendarAge until = UNTIL.get(band);
        return until.months() == 0 ? Person.OPEN : until.after(birth);
    }
}
