package org.fenghuo.epi.coverage;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An age or an interval in calendar terms: first whole months, then days. Where the month that is
 * reached has no such day, its last day counts: two months from 31 December are the end of
 * February, and who was born on 29 February has a birthday on the 28th in common years.
 *
 * @param months months, twelve for each year
 * @param days days on top of the months
 */
public record CalendarAge(int months, int days) implements Serializable {
    /** No time at all. */
    public static final CalendarAge NONE = new CalendarAge(0, 0);

    /** An age that nobody reaches. */
    public static final CalendarAge NEVER = new CalendarAge(0, Integer.MAX_VALUE);

    private static final Pattern WRITTEN =
            Pattern.compile("(?:(\\d{1,3})y)?(?:(\\d{1,3})m)?(?:(\\d{1,4})d)?");

    public CalendarAge {
        if (months < 0 || days < 0) {
            throw new IllegalArgumentException(
                    "an age of %d months and %d days: give numbers from 0".formatted(months, days));
        }
    }

    /** An age written as {@code 13y6m}, {@code 8m7d}, {@code 28d}. */
    public static CalendarAge parse(String text) {
        Matcher found = WRITTEN.matcher(text);
        if (text.isEmpty() || !found.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no age: write years, months and days as 13y6m, 8m7d or 28d"
                            .formatted(text));
        }
        return new CalendarAge(
                12 * number(found.group(1)) + number(found.group(2)), number(found.group(3)));
    }

    /** An age of whole years. */
    public static CalendarAge years(int years) {
        return new CalendarAge(12 * years, 0);
    }

    /** The day on which it is reached, counted from a day (days since 1970-01-01). */
    public int after(int epochDay) {
        if (days == Integer.MAX_VALUE) {
            return Person.OPEN;
        }
        if (months == 0) {
            return epochDay + days;
        }
        return (int) LocalDate.ofEpochDay(epochDay).plusMonths(months).toEpochDay() + days;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
