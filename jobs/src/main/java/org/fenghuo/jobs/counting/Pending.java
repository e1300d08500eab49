package org.fenghuo.jobs.counting;

import org.fenghuo.epi.counting.Cell;

/**
 * The documents of a series that are still to be written because their days had not begun: those of
 * the days next to last.
 */
public record Pending(int next, int last) {
    /** Nothing is pending. */
    public static final Pending NONE = new Pending(Integer.MAX_VALUE, Integer.MIN_VALUE);

    /** Unpacks what {@link #packed} gave. */
    static Pending of(long packed) {
        return new Pending((int) (packed >> 32), (int) packed);
    }

    /** What is pending after the days of some cells have changed as well. */
    public Pending after(long[] cells, int from, int to, int today, int widest) {
        int first = next;
        int end = last;
        for (int i = from; i < to; i++) {
            int day = Cell.day(cells[i]);
            int reaches = day + widest - 1;
            if (reaches > today) {
                first = Math.min(first, Math.max(day, today + 1));
                end = Math.max(end, reaches);
            }
        }
        return new Pending(first, end);
    }

    /** What is left when all days up to that one have been written. */
    public Pending begunBy(int today) {
        return new Pending(Math.max(next, today + 1), last);
    }

    /** Whether nothing is pending. */
    public boolean isEmpty() {
        return next > last;
    }

    /** Both days in one number, for the state. */
    long packed() {
        return ((long) next << 32) | (last & 0xFFFF_FFFFL);
    }
}
