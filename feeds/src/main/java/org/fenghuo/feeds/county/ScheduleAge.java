package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An age or interval of the immunisation schedule: first whole months, then days.
 *
 * @param months months
 * @param days days on top of them
 */
record ScheduleAge(int months, int days) {
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d+)y)?(?:(\\d+)m)?(?:(\\d+)d)?");

    /** From text such as 8m7d; nothing written is no time. */
    static ScheduleAge parse(String text) {
        Matcher found = WRITTEN.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "immunization_schedule.csv has the age '%s': write years, months and days as 8m7d"
                            .formatted(text));
        }
        return new ScheduleAge(
                12 * number(found.group(1)) + number(found.group(2)), number(found.group(3)));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    LocalDate after(LocalDate day) {
        return day.plusMonths(months).plusDays(days);
    }
}
