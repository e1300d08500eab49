package org.fenghuo.epi.time;

import java.time.ZoneId;

/**
 * Finds the local day of instants in one zone, remembering the day it found last, since
 * neighbouring records mostly share it. Not for several threads.
 */
public final class LocalDays {
    private final ZoneId zone;
    private long from;
    private long until;
    private int day;

    /** Days as they are in that zone. */
    public LocalDays(ZoneId zone) {
        this.zone = zone;
    }

    /** The local day of an instant given in milliseconds of UTC, as days since 1970-01-01. */
    public int epochDay(long epochMillis) {
        if (epochMillis < from || epochMillis >= until) {
            Day found = Day.of(epochMillis, zone);
            day = found.epochDay();
            from = found.startsAt(zone);
            until = found.plus(1).startsAt(zone);
        }
        return day;
    }

    /** The first instant of a day, in milliseconds of UTC. */
    public long startOf(int epochDay) {
        return new Day(epochDay).startsAt(zone);
    }
}
