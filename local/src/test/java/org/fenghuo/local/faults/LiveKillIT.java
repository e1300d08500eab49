package org.fenghuo.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.fenghuo.local.sending.Drain;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * `up` in live time is killed while far more reports come than Elasticsearch can follow, so that
 * many documents wait to be written: in memory, and at a restart in the checkpoint.
 * -Dfenghuo.live.kills=3 -Dfenghuo.seed=….
 */
@Tag("faults")
class LiveKillIT {
    private static final int KILLS = Integer.getInteger("fenghuo.live.kills", 3);
    private static final long SEED = Long.getLong("fenghuo.seed", System.nanoTime() & 0xffffff);
    private static final String ZONE = "Asia/Shanghai";
    private static final int REPORTS = 20_000;
    private static final int LEAST_MS = 6_000;
    private static final int SPREAD_MS = 12_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void whatWaitsWhenTheSystemIsKilledIsWrittenByTheNextOne() throws Exception {
        Print.line("%d kills, seed %d: -Dfenghuo.seed=%d".formatted(KILLS, SEED, SEED));
        Random random = new Random(SEED);
        Place place = new Place(directory, Optional.empty());
        int restored = 0;
        Program up = place.liveAndReady(ZONE);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                CompletableFuture<Void> sent = send(place, random.nextLong());
                Thread.sleep(LEAST_MS + random.nextInt(SPREAD_MS));
                sent.get();
                up.close();
                up.awaitEnd(Duration.ofMinutes(1));
                Optional<Path> newest = place.completeCheckpoints().stream().findFirst();
                up = place.liveAndReady(ZONE);
                assertThat(up.said(Place.RESUMED).map(Path::of)).isEqualTo(newest);
                restored += newest.isPresent() ? 1 : 0;
            }
            assertThat(restored).isPositive();
            new Drain(
                            place::system,
                            List.of(Topics.CASE_REPORTS.name(), Topics.AREAS.name()),
                            Print::line)
                    .await((done, total) -> {});
            Outcome.requireRecountAgrees(place);
            assertThat(up.end()).isZero();
        } finally {
            up.close();
        }
    }

    private static CompletableFuture<Void> send(Place place, long seed) {
        String kafka = place.system().kafka();
        return CompletableFuture.runAsync(
                () -> {
                    try (TopicSender sender = new TopicSender(kafka)) {
                        new BusyClinics(seed, ZONE).send(REPORTS, sender);
                    }
                });
    }
}
