package org.fenghuo.jobs.coverage;

import org.fenghuo.epi.counting.DayChunk;
import org.fenghuo.epi.counting.DayCounts;
import org.fenghuo.epi.coverage.CoverageMeasure;

/** The levels of one series from day to day: sums of all changes since the first day told of. */
final class RunningLevels {
    private final DayCounts counts;
    private final int[] levels = new int[CoverageMeasure.LEVELS];
    private int next;

    /** Begins at the first day told of. */
    RunningLevels(DayCounts counts, int firstDay) {
        this.counts = counts;
        this.next = firstDay;
    }

    /** Goes on to a day, which must not lie before the last one asked for. */
    void goTo(int day) throws Exception {
        while (next <= day) {
            int end = Math.min(day, next - DayChunk.placeOf(next) + DayChunk.DAYS - 1);
            for (int measure = 0; measure < levels.length; measure++) {
                levels[measure] += counts.sum(measure, next, end);
            }
            next = end + 1;
        }
    }

    /** The level of a measure on the day it went to. */
    int level(int measure) {
        return levels[measure];
    }
}
