package org.fenghuo.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.fenghuo.jobs.cases.CasesJob;
import org.fenghuo.local.reach.FlinkJobs;
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
    private static final Duration CHECKPOINT_WITHIN = Duration.ofMinutes(2);
    private static final Duration METRICS_COME = Duration.ofMillis(400);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void whatWaitsWhenTheSystemIsKilledIsWrittenByTheNextOne() throws Exception {
        Print.line("%d kills, seed %d: -Dfenghuo.seed=%d".formatted(KILLS, SEED, SEED));
        Random random = new Random(SEED);
        Place place = new Place(directory, Optional.empty());
        int whileSomethingWaited = 0;
        Program up = place.liveAndReady(ZONE);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                send(place, random.nextLong());
                boolean waits = waitsAt(place, awaitCheckpoint(place));
                up.close();
                up.awaitEnd(Duration.ofMinutes(1));
                Print.line(
                        "kill %d: %s".formatted(kill, waits ? "something waited" : "all written"));
                whileSomethingWaited += waits ? 1 : 0;
                Optional<Path> newest = place.completeCheckpoints().stream().findFirst();
                up = place.liveAndReady(ZONE);
                assertThat(up.said(Place.RESUMED).map(Path::of)).isEqualTo(newest);
            }
            assertThat(whileSomethingWaited).isPositive();
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

    /** Each time of other diseases, so that no later report touches what waited before. */
    private static void send(Place place, long seed) throws IOException {
        try (TopicSender sender = new TopicSender(place.system().kafka())) {
            new BusyClinics(seed, ZONE).send(REPORTS, sender);
        }
    }

    /** The number of the first checkpoint that is complete from now on. */
    private static int awaitCheckpoint(Place place) throws IOException {
        Optional<Path> before = place.completeCheckpoints().stream().findFirst();
        return Awaitility.await("a checkpoint")
                .atMost(CHECKPOINT_WITHIN)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () ->
                                place.completeCheckpoints().stream()
                                        .findFirst()
                                        .filter(newest -> !before.equals(Optional.of(newest))),
                        Optional::isPresent)
                .map(chk -> Integer.parseInt(chk.getFileName().toString().substring(4)))
                .orElseThrow();
    }

    /** Whether not all had been written at a checkpoint; Flink shows it a moment late. */
    private static boolean waitsAt(Place place, int checkpoint) throws IOException {
        FlinkJobs flink = new FlinkJobs(place.system().flink());
        String job = flink.running(CasesJob.NAME).orElseThrow();
        try {
            Awaitility.await("all is written")
                    .atMost(METRICS_COME)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> flink.allWrittenAt(job) >= checkpoint);
            return false;
        } catch (ConditionTimeoutException notAllIsWritten) {
            return true;
        }
    }
}
