package org.fenghuo.epi.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Finds the local day of instants in one zone, remembering the day it found last, since
 * neighbouring records mostly share it. Not for several threads.
 */
public final class LocalDays {
    private static final long DAY_MS = 86_400_000;
    private static final long FURTHEST_MS = 2_000_000_000 * DAY_MS;

    private final ZoneId zone;
    private long from;
    private long until;
    private int day;

    /** Days as they are in that zone. */
    public LocalDays(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The local day of an instant given in milliseconds of UTC, as days since 1970-01-01; for an
     * instant millions of years away the furthest day there is.
     */
    public int epochDay(long epochMillis) {
        if (epochMillis < from || epochMillis >= until) {
            find(Math.max(-FURTHEST_MS, Math.min(FURTHEST_MS, epochMillis)));
        }
        return day;
    }

    /** The first instant of a day, in milliseconds of UTC. */
    public long startOf(int epochDay) {
        return new Day(epochDay).startsAt(zone);
    }

    /** What is found holds until the day or the offset of the zone ends: a night may come twice. */
    private void find(long epochMillis) {
        Instant instant = Instant.ofEpochMilli(epochMillis);
        ZoneRules rules = zone.getRules();
        long offset = rules.getOffset(instant).getTotalSeconds() * 1_000L;
        day = Math.toIntExact(Math.floorDiv(epochMillis + offset, DAY_MS));
        from = day * DAY_MS - offset;
        until = from + DAY_MS;
        ZoneOffsetTransition next = rules.nextTransition(instant);
        if (next != null) {
            until = Math.min(until, next.getInstant().toEpochMilli());
        }
        ZoneOffsetTransition last = rules.previousTransition(instant.plusMillis(1));
        if (last != null) {
            from = Math.max(from, last.getInstant().toEpochMilli());
        }
    }
}
