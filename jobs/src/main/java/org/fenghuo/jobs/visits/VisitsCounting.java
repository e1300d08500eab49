package org.fenghuo.jobs.visits;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import org.fenghuo.epi.visits.Episodes;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.jobs.counting.CountDaysSettings;
import org.fenghuo.jobs.counting.MemoryBounds;

/**
 * How visits are counted, as the topology needs to know it.
 *
 * @param zone zone whose days are counted
 * @param live whether time is the wall clock's; otherwise it follows the records (replay)
 * @param horizonDays how many days before its report a visit may lie and still count
 * @param memory what a subtask holds in memory at most
 * @param episodes what makes a visit the first of an episode
 * @param syndromes the syndromes in force
 */
public record VisitsCounting(
        ZoneId zone,
        boolean live,
        int horizonDays,
        MemoryBounds memory,
        Episodes episodes,
        Syndromes syndromes)
        implements Serializable {
    private static final int SPARE_DAYS = 400;

    /** State outlives two horizons, so that whatever may still be corrected is there. */
    Duration keptFor() {
        return Duration.ofDays(2L * horizonDays + SPARE_DAYS);
    }

    CountDaysSettings countDays() {
        return new CountDaysSettings(zone, live, keptFor(), memory.chunks());
    }
}
