package org.fenghuo.local.recount;

import java.util.Arrays;
import java.util.BitSet;
import java.util.NavigableMap;

/** The days of one series, summed up, with the days for which a document must stand. */
final class CountedDays {
    private final NavigableMap<Integer, DayCount> counts;
    private final int[] days;
    private final long[] casesUntil;
    private final BitSet expected = new BitSet();
    private final BitSet found = new BitSet();

    /** Sums up these counts; no document stands for a day after the last one. */
    CountedDays(NavigableMap<Integer, DayCount> counts, int longestWindow, int lastDay) {
        this.counts = counts;
        this.days = new int[counts.size()];
        this.casesUntil = new long[counts.size() + 1];
        int i = 0;
        for (var entry : counts.entrySet()) {
            int day = entry.getKey();
            int cases = entry.getValue().cases();
            days[i] = day;
            casesUntil[i + 1] = casesUntil[i] + cases;
            i++;
            expect(day, Math.min(lastDay, cases > 0 ? day + longestWindow - 1 : day));
        }
    }

    private void expect(int from, int to) {
        if (from <= to) {
            expected.set(from - days[0], to - days[0] + 1);
        }
    }

    int documents() {
        return expected.cardinality();
    }

    boolean isExpected(int day) {
        return day >= days[0] && expected.get(day - days[0]);
    }

    /** Notes that the document of an expected day was found; false if it was found before. */
    boolean find(int day) {
        boolean isNew = !found.get(day - days[0]);
        found.set(day - days[0]);
        return isNew;
    }

    /** The expected days for which no document was found. */
    int[] missing() {
        BitSet missing = (BitSet) expected.clone();
        missing.andNot(found);
        return missing.stream().map(offset -> offset + days[0]).toArray();
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
