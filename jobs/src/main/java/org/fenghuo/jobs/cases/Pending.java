package org.fenghuo.jobs.cases;

import java.util.Collection;

/**
 * The documents of a series that are still to be written because their days had not begun: those of
 * the days next to last.
 */
record Pending(int next, int last) {
    /**
     * What is pending after days have changed; packed is what was pending before, null if nothing.
     */
    static Pending after(Long packed, Collection<Integer> changed, int today, int widest) {
        int next = packed == null ? Integer.MAX_VALUE : (int) (packed >> 32);
        int last = packed == null ? Integer.MIN_VALUE : (int) (long) packed;
        for (int day : changed) {
            int end = day + widest - 1;
            if (end > today) {
                next = Math.min(next, Math.max(day, today + 1));
                last = Math.max(last, end);
            }
        }
        return new Pending(next, last);
    }

    /** What is left when all days up to that one have been written. */
    Pending begunBy(int today) {
        return new Pending(Math.max(next, today + 1), last);
    }

    boolean isEmpty() {
        return next > last;
    }

    /** Both days in one number, for the state. */
    long packed() {
        return ((long) next << 32) | (last & 0xFFFF_FFFFL);
    }
}
