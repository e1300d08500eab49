package org.fenghuo.feeds.county;

import java.time.LocalDate;

/**
 * A child living somewhere, in one entry of the register of residents.
 *
 * @param child who
 * @param birth day of birth as the entry says it
 * @param home where
 * @param from first day
 * @param until last day; {@link #OPEN} while the child lives there
 */
record Residence(Person child, LocalDate birth, Township home, LocalDate from, LocalDate until) {
    /** No end is known. */
    static final LocalDate OPEN = LocalDate.MAX;

    boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    Residence endsOn(LocalDate day) {
        return new Residence(child, birth, home, from, day);
    }

    Residence bornOn(LocalDate day) {
        return new Residence(child, day, home, from, until);
    }
}
