package org.fenghuo.epi.counting;

import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.time.Day;

/** The counts of one series, to be summed over the windows of a range of days. */
public final class SeriesCounts {
    private static final int LAST_YEAR_WIDTH = 7;
    private static final int CASES = Measure.CASES.ordinal();

    private final DayCounts.Chunks source;
    private final int firstChunk;
    private final DayChunk[] chunks;
    private final DayCounts counts = new DayCounts(this::chunk);

    /** Counts for the documents of the days first to last; reads of the source what they need. */
    public SeriesCounts(DayCounts.Chunks source, Windows windows, int first, int last) {
        this.source = source;
        int lastYear = new Day(first).yearBefore().epochDay() - LAST_YEAR_WIDTH + 1;
        firstChunk = DayChunk.numberOf(Math.min(lastYear, first - windows.widest() + 1));
        chunks = new DayChunk[DayChunk.numberOf(last) - firstChunk + 1];
    }

    /** The count of a measure on a day. */
    public int count(Measure measure, int day) throws Exception {
        return counts.count(measure.ordinal(), day);
    }

    /** Cases of the rolling windows that end with a day, in the order of their widths. */
    public int[] windows(int day, Windows windows) throws Exception {
        int[] sums = new int[windows.days().size()];
        int sum = 0;
        int from = day + 1;
        for (int i = 0; i < sums.length; i++) {
            int start = day - windows.days().get(i) + 1;
            sum += cases(start, from - 1);
            from = start;
            sums[i] = sum;
        }
        return sums;
    }

    /** Cases from 1 January to the day. */
    public int yearToDate(int day) throws Exception {
        return cases(new Day(day).startOfYear().epochDay(), day);
    }

    /** Cases of the 7 days that end a year before the day. */
    public int lastYear(int day) throws Exception {
        int end = new Day(day).yearBefore().epochDay();
        return cases(end - LAST_YEAR_WIDTH + 1, end);
    }

    /**
     * Whether there is something to say of a day: a count of its own, or a case in its widest
     * window.
     *
     * @param windows what {@link #windows} says of the day
     */
    public boolean stands(int day, int[] windows) throws Exception {
        return windows[windows.length - 1] != 0 || counts.hasAny(day);
    }

    private int cases(int from, int to) throws Exception {
        return counts.sum(CASES, from, to);
    }

    /** Reads each chunk once, for the windows of a day reach into several. */
    private DayChunk chunk(int number) throws Exception {
        int at = number - firstChunk;
        if (chunks[at] == null) {
            DayChunk found = source.chunk(number);
            chunks[at] = found == null ? DayCounts.NONE : found;
        }
        return chunks[at];
    }
}
