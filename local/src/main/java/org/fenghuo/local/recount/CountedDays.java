package org.fenghuo.local.recount;

import java.util.Arrays;
import java.util.NavigableMap;

/** The days of one series, summed up, with the days for which a document must stand. */
final class CountedDays {
    private final NavigableMap<Integer, DayCount> counts;
    private final int[] days;
    private final long[] casesUntil;
    private final ExpectedDays expected;

    /** Sums up these counts; no document stands for a day after the last one. */
    CountedDays(NavigableMap<Integer, DayCount> counts, int longestWindow, int lastDay) {
        this.counts = counts;
        this.days = new int[counts.size()];
        this.casesUntil = new long[counts.size() + 1];
        this.expected = new ExpectedDays(counts.firstKey());
        int i = 0;
        for (var entry : counts.entrySet()) {
            int day = entry.getKey();
            int cases = entry.getValue().cases();
            days[i] = day;
            casesUntil[i + 1] = casesUntil[i] + cases;
            i++;
            expected.expect(day, Math.min(lastDay, cases > 0 ? day + longestWindow - 1 : day));
        }
    }

    ExpectedDays expected() {
        return expected;
    }

    DayCount on(int day) {
        return counts.getOrDefault(day, DayCount.NOTHING);
    }

    /** The cases of these days, both included. */
    long cases(int from, int to) {
        return casesUntil[firstAtOrAfter(to + 1)] - casesUntil[firstAtOrAfter(from)];
    }

    private int firstAtOrAfter(int day) {
        int at = Arrays.binarySearch(days, day);
        return at >= 0 ? at : -at - 1;
    }
}
