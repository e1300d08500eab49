package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.fenghuo.feeds.publication.RecordStream;

/**
 * What can be said about an invented county from outside.
 *
 * @param seed another seed, another history
 * @param firstDay the first local day on which cases are diagnosed
 * @param days how many days are played
 * @param scale population in parts of the real one
 * @param outbreaks whether outbreaks are hidden in it; a quiet time has none
 * @param streams which streams are played
 */
public record CountySettings(
        long seed,
        LocalDate firstDay,
        int days,
        double scale,
        boolean outbreaks,
        Set<RecordStream> streams) {

    /** The zone in which the county's days begin. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int MOST_DAYS = 3660;

    public CountySettings {
        streams = Set.copyOf(streams);
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "days is %d: give 1 to %d".formatted(days, MOST_DAYS));
        }
        if (!(scale > 0) || scale > 100) {
            throw new IllegalArgumentException(
                    "scale is %s: give a share of the real population above 0 and up to 100"
                            .formatted(scale));
        }
    }

    /** The whole population, with outbreaks; cases alone. */
    public static CountySettings of(long seed, LocalDate firstDay, int days) {
        return new CountySettings(seed, firstDay, days, 1, true, Set.of(RecordStream.CASES));
    }

    public CountySettings withScale(double share) {
        return new CountySettings(seed, firstDay, days, share, outbreaks, streams);
    }

    public CountySettings quiet() {
        return new CountySettings(seed, firstDay, days, scale, false, streams);
    }

    public CountySettings withStreams(Set<RecordStream> chosen) {
        return new CountySettings(seed, firstDay, days, scale, outbreaks, chosen);
    }

    /** The local day after the last one. */
    public LocalDate endDay() {
        return firstDay.plusDays(days);
    }

    /** The instant at which the story stops: what is sent at or after it is left out. */
    public Instant end() {
        return endDay().atStartOfDay(ZONE).toInstant();
    }
}
