package org.fenghuo.jobs.coverage;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import org.fenghuo.epi.coverage.CountedDays;
import org.fenghuo.epi.coverage.Schedule;
import org.fenghuo.jobs.counting.CountDaysSettings;
import org.fenghuo.jobs.counting.MemoryBounds;

/**
 * How coverage is counted, as the topology needs to know it.
 *
 * @param zone zone whose days are counted
 * @param live whether time is the wall clock's; otherwise it follows the records (replay)
 * @param days the days told of
 * @param memory what a subtask holds in memory at most
 * @param schedule the schedule in force
 */
public record CoverageCounting(
        ZoneId zone, boolean live, CountedDays days, MemoryBounds memory, Schedule schedule)
        implements Serializable {
    private static final int SPARE_DAYS = 400;

    /** A level is the sum of all changes since the first day, so that none may be forgotten. */
    Duration keptFor() {
        return Duration.ofDays((long) days.until() - days.from() + SPARE_DAYS);
    }

    CountDaysSettings countDays() {
        return new CountDaysSettings(zone, live, keptFor(), memory.chunks());
    }
}
