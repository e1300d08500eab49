package org.fenghuo.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.fenghuo.local.faults.Place.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A server is away in the middle of a replay, dead or hanging: -Dfenghuo.outage.seconds=30 times
 * one for the broker and two for Elasticsearch.
 */
@Tag("faults")
class OutageIT {
    private static final Duration UNIT =
            Duration.ofSeconds(Integer.getInteger("fenghuo.outage.seconds", 5));
    private static final Duration PART = Duration.ofSeconds(10);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path calm;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path disturbed;

    @ParameterizedTest
    @CsvSource({
        "ELASTICSEARCH, DEAD, 2",
        "ELASTICSEARCH, HANGING, 2",
        "KAFKA, DEAD, 1",
        "KAFKA, HANGING, 1"
    })
    void anOutageInTheMiddleOfAReplayChangesNoDocument(Server server, Outage outage, int units)
            throws Exception {
        Outcome undisturbed = Undisturbed.outcome(calm);
        Place place = Undisturbed.place(disturbed);
        try (Program up = place.up(Undisturbed.zone())) {
            up.awaitSaid(Place.READY, Place.STARTS_WITHIN);
            PacedFeed feed = new PacedFeed(Undisturbed.feed());
            Replay replay = Replay.begin(place, feed);
            feed.tell(0.5, PART);
            Awaitility.await("a first checkpoint with records")
                    .atMost(BACK_WITHIN)
                    .until(() -> feed.told() > 0.45);
            feed.tell(0.9, UNIT.multipliedBy(units));
            Duration away = outage.of(server, up, UNIT.multipliedBy(units));
            Print.line("%s was %s for %,d ms".formatted(server, outage, away.toMillis()));
            feed.tell(1, Duration.ZERO);
            long begun = System.nanoTime();
            replay.finish();
            Print.line(
                    "sent and counted %d s after it was let go"
                            .formatted(Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
            up.lines().forEach(line -> Print.line("up: " + line));
            Outcome outcome = Outcome.of(place);
            outcome.lines().forEach(Print::line);
            Outcome.requireRecountAgrees(place);
            outcome.requireSameAs(undisturbed);
            assertThat(away).isGreaterThanOrEqualTo(UNIT.multipliedBy(units));
            assertThat(up.end()).isZero();
        }
    }
}
