package org.fenghuo.epi.counting;

import java.util.BitSet;
import org.fenghuo.epi.time.Day;

/**
 * Which documents of a series a change of some days touches: those whose windows hold a changed
 * day, and, where such a document stands, those whose year to date or whose week of a year before
 * holds it.
 */
public final class AffectedDays {
    private static final int LEAST_YEAR = 364;
    private static final int MOST_YEAR_AND_WEEK = 374;
    private static final int WEEK = 7;

    private final int first;
    private final int last;
    private final int widest;
    private final BitSet always = new BitSet();
    private final BitSet whereStanding = new BitSet();

    /** Looks at the documents of the days first to last. */
    public AffectedDays(int first, int last, Windows windows) {
        this.first = first;
        this.last = last;
        this.widest = windows.widest();
    }

    /** A day has changed or was touched. */
    public void change(int day) {
        mark(always, day, day + widest - 1);
        mark(whereStanding, day, new Day(day).endOfYear().epochDay());
        for (int later = day + LEAST_YEAR;
                later <= Math.min(last, day + MOST_YEAR_AND_WEEK);
                later++) {
            int yearBefore = new Day(later).yearBefore().epochDay();
            if (yearBefore >= day && yearBefore < day + WEEK) {
                mark(whereStanding, later, later);
            }
        }
    }

    /** The documents of these days are written in any case. */
    public void write(int from, int to) {
        mark(always, from, to);
    }

    /**
     * The first day at or after the given one that may have to be written, {@link
     * Integer#MIN_VALUE} if there is none.
     */
    public int next(int day) {
        int from = day <= first ? 0 : day - first;
        int one = always.nextSetBit(from);
        int other = whereStanding.nextSetBit(from);
        int next = one < 0 ? other : other < 0 ? one : Math.min(one, other);
        return next < 0 ? Integer.MIN_VALUE : first + next;
    }

    /** Whether the document of a day is written even if it has nothing to say any more. */
    public boolean isCertain(int day) {
        return always.get(day - first);
    }

    private void mark(BitSet days, int from, int to) {
        int start = Math.max(from, first);
        int end = Math.min(to, last);
        if (start <= end) {
            days.set(start - first, end - first + 1);
        }
    }
}
