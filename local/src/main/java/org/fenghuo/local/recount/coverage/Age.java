package org.fenghuo.local.recount.coverage;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An age or an interval by the calendar.
 *
 * @param months whole months, twelve to a year
 * @param days days after them
 */
record Age(int months, int days) {
    private static final Pattern PARTS = Pattern.compile("([0-9]+)([ymd])");

    /** Reads 13y6m, 8m7d or 28d. */
    static Age of(String written) {
        if (!written.matches("([0-9]+[ymd])+")) {
            throw new IllegalArgumentException(
                    "'%s' is no age: write it as 13y6m, 8m7d or 28d".formatted(written));
        }
        int months = 0;
        int days = 0;
        for (MatchResult part : PARTS.matcher(written).results().toList()) {
            int number = Integer.parseInt(part.group(1));
            switch (part.group(2)) {
                case "y" -> months += 12 * number;
                case "m" -> months += number;
                default -> days += number;
            }
        }
        return new Age(months, days);
    }

    /** The day on which it is reached, counted from that day; both in days since 1970. */
    int after(int day) {
        return (int) LocalDate.ofEpochDay(day).plusMonths(months).plusDays(days).toEpochDay();
    }
}
