package org.fenghuo.jobs.connect.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.intake.Fault;

/** The days that a record may name: not before 1900 and not long after its report. */
public final class Days {
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final long FIRST_DAY = FIRST.toEpochDay();
    private static final int KNOWN_AHEAD = 3_660;

    private final LocalDays local;

    /** Days of that zone. */
    public Days(ZoneId zone) {
        local = new LocalDays(zone);
    }

    /** The local day of an instant. */
    public long dayOf(Instant instant) {
        return local.epochDay(instant.toEpochMilli());
    }

    /** A day that has been is before 1900, or later than the day after the report. */
    public Fault outside(String path, LocalDate day, Instant reportedAt) {
        return day == null ? null : outside(path, day, day.toEpochDay(), 1, reportedAt);
    }

    /** The local day of an instant is before 1900, or later than the day after the report. */
    public Fault outside(String path, Instant instant, Instant reportedAt) {
        return instant == null ? null : outside(path, instant, dayOf(instant), 1, reportedAt);
    }

    /** A day that may be known ahead is before 1900, or ten years after the report. */
    public Fault outsideAhead(String path, LocalDate day, Instant reportedAt) {
        return day == null ? null : outside(path, day, day.toEpochDay(), KNOWN_AHEAD, reportedAt);
    }

    private Fault outside(String path, Object found, long day, int ahead, Instant reportedAt) {
        long last = dayOf(reportedAt) + ahead;
        return day >= FIRST_DAY && day <= last
                ? null
                : Fault.of(
                        "day-out-of-range",
                        path,
                        found.toString(),
                        "from 1900-01-01 to " + LocalDate.ofEpochDay(last));
    }

    /** A day comes before another that it must not precede. */
    public static Fault before(
            String code, String path, LocalDate day, String otherPath, LocalDate other) {
        return day == null || other == null || !day.isBefore(other)
                ? null
                : Fault.of(
                        code, path, day.toString(), "not before %s %s".formatted(otherPath, other));
    }

    /** An instant comes before another that it must not precede. */
    public static Fault before(
            String code, String path, Instant instant, String otherPath, Instant other) {
        return instant == null || other == null || !instant.isBefore(other)
                ? null
                : Fault.of(
                        code,
                        path,
                        instant.toString(),
                        "not before %s %s".formatted(otherPath, other));
    }
}
