package org.fenghuo.feeds.county;

import java.time.LocalDate;

/**
 * A dose of the schedule in one edition.
 *
 * @param course which doses follow each other
 * @param vaccine code of the vaccine
 * @param number number of the dose of this vaccine
 * @param validFrom first day of the edition; {@link LocalDate#MIN} for the first one
 * @param due age at which it is due
 * @param minimum age before which it does not count
 * @param interval time since the dose before
 */
record ScheduledDose(
        String course,
        String vaccine,
        int number,
        LocalDate validFrom,
        ScheduleAge due,
        ScheduleAge minimum,
        ScheduleAge interval) {
    /** What a row of the schedule says before its editions are told apart. */
    String name() {
        return vaccine + " " + number;
    }

    LocalDate dueOn(LocalDate birth) {
        return due.after(birth);
    }

    /** Whether a child born then is to get the dose by this edition or a later one. */
    boolean isInForceFor(LocalDate birth) {
        return !dueOn(birth).isBefore(validFrom);
    }
}
