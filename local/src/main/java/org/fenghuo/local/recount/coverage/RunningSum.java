package org.fenghuo.local.recount.coverage;

import java.util.Arrays;

/** Sums of changes from the first day on, at the days on which they change. */
final class RunningSum {
    private final int[] days;
    private final int[] sums;

    RunningSum(int[] days, int[] sums) {
        this.days = days;
        this.sums = sums;
    }

    /** The sum of all changes up to a day. */
    long until(int day) {
        int found = Arrays.binarySearch(days, day);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? 0 : sums[at];
    }

    /** The sum of the changes of these days, both included. */
    long within(int from, int to) {
        return until(to) - until(from - 1);
    }

    int firstDay() {
        return days.length == 0 ? Integer.MAX_VALUE : days[0];
    }
}
