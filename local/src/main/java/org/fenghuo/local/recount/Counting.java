package org.fenghuo.local.recount;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;

/**
 * The settings under which was counted; they must be those of the job.
 *
 * @param zone zone in which an instant has a day
 * @param time what tells the last day
 * @param horizonDays how old a day may be when it is reported
 * @param windows lengths of the rolling windows, in days
 * @param ageBands the ages at which bands begin, from 0 upwards
 * @param episodeDays within how many days before a visit another of the person makes it a return
 * @param coverage the days of coverage
 * @param emergency whether rules of an emergency are in force
 */
public record Counting(
        ZoneId zone,
        TimeMode time,
        int horizonDays,
        List<Integer> windows,
        List<Integer> ageBands,
        int episodeDays,
        CoverageDays coverage,
        boolean emergency) {

    private static final List<Integer> USUAL_WINDOWS = List.of(7, 14, 28);
    private static final List<Integer> USUAL_BANDS = List.of(0, 1, 5, 10, 15, 25, 40, 60, 70, 80);

    public Counting {
        windows = List.copyOf(windows);
        ageBands = List.copyOf(ageBands);
        if (horizonDays < 0) {
            throw new IllegalArgumentException(
                    "horizon.days is %d: give the number of days, 1900 is usual"
                            .formatted(horizonDays));
        }
        if (windows.isEmpty() || Collections.min(windows) < 1) {
            throw new IllegalArgumentException(
                    "windows is %s: give lengths of at least one day, such as 7,14,28"
                            .formatted(windows));
        }
        if (ageBands.isEmpty() || ageBands.get(0) != 0 || !rises(ageBands)) {
            throw new IllegalArgumentException(
                    "age.bands is %s: give ages that begin with 0 and rise".formatted(ageBands));
        }
    }

    /**
     * The days within which changes of coverage are dated.
     *
     * @param from the first; what is true before is dated on it
     * @param until the first that is left out
     */
    public record CoverageDays(LocalDate from, LocalDate until) {
        static final CoverageDays USUAL =
                new CoverageDays(LocalDate.of(2020, 1, 1), LocalDate.of(2032, 1, 1));

        public CoverageDays {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException(
                        "coverage.from is %s and coverage.until %s: give a from before until"
                                .formatted(from, until));
            }
        }
    }

    /** In routine. */
    public Counting(
            ZoneId zone,
            TimeMode time,
            int horizonDays,
            List<Integer> windows,
            List<Integer> ageBands,
            int episodeDays,
            CoverageDays coverage) {
        this(zone, time, horizonDays, windows, ageBands, episodeDays, coverage, false);
    }

    /** With the usual settings of visits and of coverage. */
    public Counting(
            ZoneId zone,
            TimeMode time,
            int horizonDays,
            List<Integer> windows,
            List<Integer> ageBands) {
        this(zone, time, horizonDays, windows, ageBands, 3, CoverageDays.USUAL);
    }

    /** The defaults of docs/counting.md. */
    public static Counting usual(ZoneId zone, TimeMode time) {
        return new Counting(zone, time, 1900, USUAL_WINDOWS, USUAL_BANDS);
    }

    int longestWindow() {
        return Collections.max(windows);
    }

    private static boolean rises(List<Integer> ages) {
        for (int i = 1; i < ages.size(); i++) {
            if (ages.get(i) <= ages.get(i - 1)) {
                return false;
            }
        }
        return true;
    }
}
