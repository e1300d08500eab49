package org.fenghuo.epi.detect;

import java.util.Arrays;

/**
 * Figures of the last days of one series.
 *
 * @param days days since 1970-01-01, growing
 * @param counts how many on each
 * @param bases of how many on each
 */
@SuppressWarnings("ArrayRecordComponent") // primitives of a bounded number of days
public record DayFigures(int[] days, int[] counts, int[] bases) {
    /** How many days are kept before the newest. */
    public static final int KEPT = 60;

    /** No figures. */
    public static final DayFigures NONE = new DayFigures(new int[0], new int[0], new int[0]);

    /** With the figure of a day, without those that are too old then. */
    public DayFigures with(int day, int count, int base) {
        int newest = days.length == 0 ? day : Math.max(day, days[days.length - 1]);
        int[] newDays = new int[days.length + 1];
        int[] newCounts = new int[days.length + 1];
        int[] newBases = new int[days.length + 1];
        int size = 0;
        boolean put = day < newest - KEPT;
        for (int i = 0; i <= days.length; i++) {
            boolean here = !put && (i == days.length || days[i] >= day);
            if (here) {
                newDays[size] = day;
                newCounts[size] = count;
                newBases[size++] = base;
                put = true;
            }
            if (i < days.length && days[i] != day && days[i] >= newest - KEPT) {
                newDays[size] = days[i];
                newCounts[size] = counts[i];
                newBases[size++] = bases[i];
            }
        }
        return new DayFigures(
                Arrays.copyOf(newDays, size),
                Arrays.copyOf(newCounts, size),
                Arrays.copyOf(newBases, size));
    }

    /** The newest day; there must be one. */
    public int newest() {
        return days[days.length - 1];
    }

    /** The oldest day; there must be one. */
    public int oldest() {
        return days[0];
    }
}
