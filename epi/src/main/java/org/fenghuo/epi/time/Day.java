package org.fenghuo.epi.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A calendar day of a place, kept as the number of days since 1970-01-01.
 *
 * @param epochDay days since 1970-01-01
 */
public record Day(int epochDay) implements Comparable<Day> {

    /** The day written as {@code YYYY-MM-DD}. */
    public static Day parse(String text) {
        return new Day(Math.toIntExact(LocalDate.parse(text).toEpochDay()));
    }

    /** The local day of an instant (milliseconds of UTC) in a zone. */
    public static Day of(long epochMillis, ZoneId zone) {
        return new Day(
                Math.toIntExact(
                        LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), zone).toEpochDay()));
    }

    /** The first instant of this day in a zone, milliseconds of UTC. */
    public long startsAt(ZoneId zone) {
        return date().atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** The same day as a date of the JDK. */
    public LocalDate date() {
        return LocalDate.ofEpochDay(epochDay);
    }

    /** 1 January of this day's year. */
    public Day startOfYear() {
        return new Day(Years.startOf(epochDay));
    }

    /** 31 December of this day's year. */
    public Day endOfYear() {
        return new Day(Years.endOf(epochDay));
    }

    /** The first day of this day's month. */
    public Day startOfMonth() {
        return new Day(Math.toIntExact(date().withDayOfMonth(1).toEpochDay()));
    }

    /** The same date a year before; for 29 February the 28th. */
    public Day yearBefore() {
        return new Day(Years.before(epochDay));
    }

    /** The day that many days later; earlier for a negative number. */
    public Day plus(int days) {
        return new Day(epochDay + days);
    }

    @Override
    public int compareTo(Day other) {
        return Integer.compare(epochDay, other.epochDay);
    }

    @Override
    public String toString() {
        return date().toString();
    }
}
