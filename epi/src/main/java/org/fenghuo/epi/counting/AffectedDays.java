package org.fenghuo.epi.counting;

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

    private final int last;
    private final int widest;
    private final DaysToWrite days;

    /** Looks at the documents of the days first to last. */
    public AffectedDays(int first, int last, Windows windows) {
        this.last = last;
        widest = windows.widest();
        days = new DaysToWrite(first, last);
    }

    /** A day has changed or was touched. */
    public void change(int day) {
        days.write(day, day + widest - 1);
        days.writeWhereStanding(day, new Day(day).endOfYear().epochDay());
        for (int later = day + LEAST_YEAR;
                later <= Math.min(last, day + MOST_YEAR_AND_WEEK);
                later++) {
            int yearBefore = new Day(later).yearBefore().epochDay();
            if (yearBefore >= day && yearBefore < day + WEEK) {
                days.writeWhereStanding(later, later);
            }
        }
    }

    /** The documents of these days are written in any case. */
    public void write(int from, int to) {
        days.write(from, to);
    }

    /**
     * The first day at or after the given one that may have to be written, {@link DaysToWrite#NONE}
     * if there is none.
     */
    public int next(int day) {
        return days.next(day);
    }

    /** Whether the document of a day is written even if it has nothing to say any more. */
    public boolean isCertain(int day) {
        return days.isCertain(day);
    }
}
