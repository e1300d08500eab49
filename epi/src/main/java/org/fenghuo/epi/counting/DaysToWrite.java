package org.fenghuo.epi.counting;

import java.util.BitSet;

/** Days of one series whose documents are to be written, in any case or where they stand. */
public final class DaysToWrite {
    /** Stands for no day. */
    public static final int NONE = Integer.MIN_VALUE;

    private final int first;
    private final int last;
    private final BitSet certain = new BitSet();
    private final BitSet whereStanding = new BitSet();

    /** Looks at the documents of the days first to last. */
    public DaysToWrite(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** The documents of these days, both included, are written in any case. */
    public void write(int from, int to) {
        mark(certain, from, to);
    }

    /** The documents of these days, both included, are written if they have something to say. */
    public void writeWhereStanding(int from, int to) {
        mark(whereStanding, from, to);
    }

    /** The first day at or after the given one that may have to be written, or {@link #NONE}. */
    public int next(int day) {
        int from = day <= first ? 0 : day - first;
        int one = certain.nextSetBit(from);
        int other = whereStanding.nextSetBit(from);
        int next = one < 0 ? other : other < 0 ? one : Math.min(one, other);
        return next < 0 ? NONE : first + next;
    }

    /** Whether the document of a day is written even if it has nothing to say any more. */
    public boolean isCertain(int day) {
        return certain.get(day - first);
    }

    private void mark(BitSet days, int from, int to) {
        int start = Math.max(from, first);
        int end = Math.min(to, last);
        if (start <= end) {
            days.set(start - first, end - first + 1);
        }
    }
}
