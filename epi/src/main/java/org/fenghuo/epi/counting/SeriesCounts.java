package org.fenghuo.epi.counting;

import java.util.HashMap;
import java.util.Map;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.time.Day;

/** The counts of one series, ready to be summed over the windows of a range of days. */
public final class SeriesCounts {
    private static final int LAST_YEAR_WIDTH = 7;
    private static final int YEAR_AND_WINDOW = 366 + LAST_YEAR_WIDTH;

    /** Where the chunks of the series are kept. */
    @FunctionalInterface
    public interface Chunks {
        /** The chunk of a number, null where there is none. */
        DayChunk chunk(int number) throws Exception;
    }

    private final Map<Integer, DayChunk> chunks = new HashMap<>();
    private final int base;
    private final int[] casesBefore;

    /** Reads what the documents of the days first to last need. */
    public SeriesCounts(Chunks source, Windows windows, int first, int last) throws Exception {
        int start = Math.min(new Day(first).startOfYear().epochDay(), first - windows.widest());
        base = start - YEAR_AND_WINDOW;
        for (int number = DayChunk.numberOf(base); number <= DayChunk.numberOf(last); number++) {
            DayChunk chunk = source.chunk(number);
            if (chunk != null) {
                chunks.put(number, chunk);
            }
        }
        casesBefore = new int[last - base + 2];
        for (int day = base; day <= last; day++) {
            casesBefore[day - base + 1] = casesBefore[day - base] + count(Measure.CASES, day);
        }
    }

    /** The count of a measure on a day. */
    public int count(Measure measure, int day) {
        DayChunk chunk = chunks.get(DayChunk.numberOf(day));
        return chunk == null ? 0 : chunk.count(measure.ordinal(), DayChunk.placeOf(day));
    }

    /** Cases of the days day − width + 1 to day. */
    public int window(int day, int width) {
        return cases(day - width + 1, day);
    }

    /** Cases from 1 January to the day. */
    public int yearToDate(int day) {
        return cases(new Day(day).startOfYear().epochDay(), day);
    }

    /** Cases of the 7 days that end a year before the day. */
    public int lastYear(int day) {
        return window(new Day(day).yearBefore().epochDay(), LAST_YEAR_WIDTH);
    }

    /** Whether there is something to say of a day: a count of its own, or a case in its window. */
    public boolean stands(int day, int widest) {
        if (window(day, widest) != 0) {
            return true;
        }
        DayChunk chunk = chunks.get(DayChunk.numberOf(day));
        return chunk != null && chunk.hasAny(DayChunk.placeOf(day));
    }

    private int cases(int from, int to) {
        return casesBefore[to - base + 1] - casesBefore[from - base];
    }
}
