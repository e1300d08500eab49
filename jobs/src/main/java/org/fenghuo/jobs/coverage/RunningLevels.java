package org.fenghuo.jobs.coverage;

import java.util.Arrays;
import org.fenghuo.epi.counting.DayCounts;
import org.fenghuo.epi.coverage.CoverageMeasure;

/** The levels of one series from day to day: sums of all changes up to it. */
final class RunningLevels {
    private final DayCounts counts;
    private final int[] levels;
    private int next;

    /** Begins before a day, with the levels before it, which it takes over. */
    RunningLevels(DayCounts counts, int firstDay, int[] levels) {
        this.counts = counts;
        this.next = firstDay;
        this.levels = levels;
    }

    /** Goes on to a day, which must not lie before the last one asked for. */
    void goTo(int day) throws Exception {
        counts.addSums(next, day, levels);
        next = day + 1;
    }

    /** The levels on the day it went to, in the order of the measures, and room for the flows. */
    int[] andFlows() {
        return Arrays.copyOf(levels, CoverageMeasure.COUNT);
    }
}
