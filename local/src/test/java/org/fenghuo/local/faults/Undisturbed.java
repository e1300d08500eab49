package org.fenghuo.local.faults;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.fenghuo.feeds.county.CountySettings;
import org.fenghuo.feeds.county.InventedCounty;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.RecordStream;

/**
 * The story of all three streams that all fault runs play, and what it comes to when nothing is
 * killed.
 */
final class Undisturbed {
    /** Short in the usual run: -Dfenghuo.days=… makes it longer. */
    private static final int DAYS = Integer.getInteger("fenghuo.days", 15);

    /** So few children that their documents do not outweigh all others. */
    private static final double SCALE = 0.4;

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int COVERAGE_DAYS_BEFORE = 5;

    private static Optional<Outcome> known = Optional.empty();

    private Undisturbed() {}

    static Feed feed() {
        return new InventedCounty(
                CountySettings.of(7, FIRST, DAYS)
                        .withScale(SCALE)
                        .withStreams(EnumSet.allOf(RecordStream.class)));
    }

    static String zone() {
        return CountySettings.ZONE.getId();
    }

    /** Where it is played: coverage is told of its days and a few before. */
    static Place place(Path directory) {
        return new Place(
                directory,
                Map.of(
                        "coverage.from",
                        FIRST.minusDays(COVERAGE_DAYS_BEFORE).toString(),
                        "coverage.until",
                        FIRST.plusDays(DAYS).toString()));
    }

    /** Played once in a JVM. */
    static synchronized Outcome outcome(Path directory) throws Exception {
        if (known.isEmpty()) {
            known = Optional.of(play(place(directory)));
        }
        return known.get();
    }

    private static Outcome play(Place place) throws Exception {
        try (Program up = place.up(zone())) {
            up.awaitSaid(Place.READY, Place.STARTS_WITHIN);
            Replay.begin(place, feed()).finish();
            Outcome outcome = Outcome.of(place);
            Print.line("undisturbed: %s".formatted(outcome.lines()));
            up.end();
            return outcome;
        }
    }
}
