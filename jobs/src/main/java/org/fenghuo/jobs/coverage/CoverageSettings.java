package org.fenghuo.jobs.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.coverage.CountedDays;
import org.fenghuo.epi.coverage.Schedule;
import org.fenghuo.jobs.settings.CommonSettings;

/**
 * All that can be said to the coverage job from outside, beside what its connections are told.
 *
 * @param common what every job is told
 * @param days the days of which coverage is told
 */
public record CoverageSettings(CommonSettings common, CountedDays days) {
    /** The consumer group when nothing else is said. */
    public static final String USUAL_GROUP = "fenghuo-coverage";

    /** The first day of which coverage is told when nothing else is said. */
    public static final String USUAL_FROM = "2020-01-01";

    /** The first day no longer told of when nothing else is said. */
    public static final String USUAL_UNTIL = "2032-01-01";

    /** From dotted keys; only {@code kafka.brokers} has no default. */
    public static CoverageSettings from(ParameterTool given) {
        return new CoverageSettings(
                CommonSettings.from(given, USUAL_GROUP),
                new CountedDays(
                        day(given, "coverage.from", USUAL_FROM),
                        day(given, "coverage.until", USUAL_UNTIL)));
    }

    /** How coverage is counted, by this schedule. */
    public CoverageCounting counting(Schedule schedule) {
        return new CoverageCounting(common.zone(), common.live(), days, common.memory(), schedule);
    }

    private static int day(ParameterTool given, String key, String usual) {
        String day = given.get(key, usual);
        try {
            return (int) LocalDate.parse(day).toEpochDay();
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException(
                    "%s is %s: give a day such as %s".formatted(key, day, usual), none);
        }
    }
}
