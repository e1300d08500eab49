package org.fenghuo.jobs.cases;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.epi.detect.QuietDays;
import org.fenghuo.jobs.counting.CountDaysSettings;
import org.fenghuo.jobs.counting.MemoryBounds;

/**
 * How cases are counted, as the topology needs to know it.
 *
 * @param windows widths of the rolling windows
 * @param zone zone whose days are counted
 * @param live whether time is the wall clock's; otherwise it follows the records (replay)
 * @param horizonDays how many days before its report a case may lie and still count
 * @param memory what a subtask holds in memory at most
 */
public record CasesCounting(
        Windows windows, ZoneId zone, boolean live, int horizonDays, MemoryBounds memory)
        implements Serializable {
    private static final int SPARE_DAYS = 400;

    /** State outlives two horizons, so that whatever may still be corrected is there. */
    Duration ledgerKeptFor() {
        return Duration.ofDays(2L * horizonDays + SPARE_DAYS);
    }

    CountDaysSettings windowSettings() {
        return new CountDaysSettings(zone, live, ledgerKeptFor(), memory.chunks());
    }

    JudgeSettings judging(QuietDays quietDays) {
        return new JudgeSettings(live, quietDays, ledgerKeptFor());
    }
}
