package org.fenghuo.jobs.coverage;

import java.time.LocalDate;

/**
 * Which days have documents on the day that has begun last: the newest 400, and before them the
 * last day of each month.
 *
 * @param today the day that has begun last
 */
record ToldDays(int today) {
    /** How many days have a document each. */
    static final int DAILY = 400;

    boolean includes(int day) {
        return day <= today && (day > today - DAILY || isEndOfMonth(day));
    }

    static boolean isEndOfMonth(int day) {
        return LocalDate.ofEpochDay(day + 1L).getDayOfMonth() == 1;
    }
}
