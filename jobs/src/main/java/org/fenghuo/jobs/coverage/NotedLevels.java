package org.fenghuo.jobs.coverage;

import org.fenghuo.epi.counting.DayChunk;
import org.fenghuo.epi.counting.DayCounts;
import org.fenghuo.epi.coverage.CoverageMeasure;
import org.fenghuo.jobs.counting.KeyCounts;

/**
 * The levels of one series before the last months, noted with its counts, so that they need not be
 * summed up from the first day told of whenever a day begins. A change of an earlier day makes the
 * note void: whoever writes the series then sums it up anew.
 */
final class NotedLevels {
    /** Most corrections come within that time. */
    private static final int OPEN_DAYS = 60;

    private static final int NUMBER = DayChunk.MOST_MEASURES - 1;

    private final KeyCounts counts;
    private final int series;
    private final DayCounts.Chunks chunks;
    private final int firstDay;

    /** Of a series that is told of from the first day on. */
    NotedLevels(KeyCounts counts, int series, DayCounts.Chunks chunks, int firstDay) {
        this.counts = counts;
        this.series = series;
        this.chunks = chunks;
        this.firstDay = firstDay;
    }

    /**
     * Levels to go on from, for documents of one day until another, of which the first is no later
     * than any day that changed.
     */
    RunningLevels from(int changed, int today) throws Exception {
        DayChunk note = counts.note(series);
        int noted = note.count(NUMBER, 0);
        boolean holds = !note.isEmpty() && changed >= noted * DayChunk.DAYS;
        int wanted = DayChunk.numberOf(today - OPEN_DAYS);
        if (wanted * DayChunk.DAYS > firstDay && (!holds || noted < wanted)) {
            RunningLevels levels = holds ? after(note, noted) : fromFirstDay();
            levels.goTo(wanted * DayChunk.DAYS - 1);
            counts.note(series, note(levels, wanted));
        }
        return holds ? after(note, noted) : fromFirstDay();
    }

    private RunningLevels fromFirstDay() {
        return new RunningLevels(new DayCounts(chunks), firstDay, new int[CoverageMeasure.LEVELS]);
    }

    private RunningLevels after(DayChunk note, int number) {
        int[] levels = new int[CoverageMeasure.LEVELS];
        for (int measure = 0; measure < levels.length; measure++) {
            levels[measure] = note.count(measure, 0);
        }
        return new RunningLevels(new DayCounts(chunks), number * DayChunk.DAYS, levels);
    }

    private static DayChunk note(RunningLevels levels, int number) {
        DayChunk note = new DayChunk();
        int[] counts = levels.andFlows();
        for (int measure = 0; measure < CoverageMeasure.LEVELS; measure++) {
            note.add(measure, 0, counts[measure]);
        }
        note.add(NUMBER, 0, number);
        return note;
    }
}
