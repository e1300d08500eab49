package org.fenghuo.local.faults;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.fenghuo.feeds.county.CountySettings;
import org.fenghuo.feeds.county.InventedCounty;
import org.fenghuo.feeds.publication.Feed;

/** The story that all fault runs play, and what it comes to when nothing is killed. */
final class Undisturbed {
    /** Short in the usual run: -Dfenghuo.days=… makes it longer. */
    private static final int DAYS = Integer.getInteger("fenghuo.days", 15);

    private static Optional<Outcome> known = Optional.empty();

    private Undisturbed() {}

    static Feed feed() {
        return new InventedCounty(CountySettings.of(7, LocalDate.of(2025, 1, 1), DAYS));
    }

    static String zone() {
        return CountySettings.ZONE.getId();
    }

    /** Played once in a JVM. */
    static synchronized Outcome outcome(Path directory) throws Exception {
        if (known.isEmpty()) {
            known = Optional.of(play(new Place(directory, Optional.empty())));
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
