package org.fenghuo.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.fenghuo.local.pipeline.PipelineJob;
import org.fenghuo.local.reach.FlinkJobs;
import org.fenghuo.local.sending.TopicSender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * `up` in live time is killed while far more reports, visits and doses come than Elasticsearch can
 * follow, so that many documents wait to be written: in memory, and at a restart in the checkpoint.
 * Each kill follows a checkpoint of another job. -Dfenghuo.live.kills=3 -Dfenghuo.seed=….
 */
@Tag("faults")
class LiveKillIT {
    private static final int KILLS = Integer.getInteger("fenghuo.live.kills", 3);
    private static final long SEED = Long.getLong("fenghuo.seed", System.nanoTime() & 0xffffff);
    private static final String ZONE = "Asia/Shanghai";
    private static final int REPORTS = 20_000;
    private static final Duration CHECKPOINT_WITHIN = Duration.ofMinutes(2);
    private static final int COVERAGE_DAYS_BEFORE = 10;
    private static final int COVERAGE_DAYS_AFTER = 30;
    private static final Duration METRICS_COME = Duration.ofMillis(400);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void whatWaitsWhenTheSystemIsKilledIsWrittenByTheNextOne() throws Exception {
        Print.line("%d kills, seed %d: -Dfenghuo.seed=%d".formatted(KILLS, SEED, SEED));
        Random random = new Random(SEED);
        Place place = new Place(directory, coverageDays());
        int whileSomethingWaited = 0;
        Program up = place.liveAndReady(ZONE);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                send(place, random.nextLong());
                PipelineJob job = PipelineJob.all().get((kill - 1) % PipelineJob.all().size());
                boolean waits = waitsAt(place, job, awaitCheckpoint(place, job));
                up.close();
                up.awaitEnd(Duration.ofMinutes(1));
                Print.line(
                        "kill %d after a checkpoint of %s: %s"
                                .formatted(
                                        kill,
                                        job.jobName(),
                                        waits ? "something waited" : "all written"));
                whileSomethingWaited += waits ? 1 : 0;
                List<Path> newest = place.newestCheckpoints();
                up = place.liveAndReady(ZONE);
                assertThat(up.allSaid(Place.RESUMED).stream().map(Path::of))
                        .containsExactlyInAnyOrderElementsOf(newest);
            }
            assertThat(whileSomethingWaited).isPositive();
            Replay.drain(place);
            Outcome.requireRecountAgrees(place);
            assertThat(up.end()).isZero();
        } finally {
            up.close();
        }
    }

    /** Today and a few weeks before: far fewer documents than coverage has in years. */
    private static Map<String, String> coverageDays() {
        LocalDate today = LocalDate.now(ZoneId.of(ZONE));
        return Map.of(
                "coverage.from",
                today.minusDays(COVERAGE_DAYS_BEFORE).toString(),
                "coverage.until",
                today.plusDays(COVERAGE_DAYS_AFTER).toString());
    }

    /** Each time of other diseases, so that no later report touches what waited before. */
    private static void send(Place place, long seed) throws IOException {
        try (TopicSender sender = new TopicSender(place.system().kafka())) {
            new BusyDay(seed, ZONE).sendAll(REPORTS, sender);
        }
    }

    /** The number of the job's first checkpoint that is complete from now on. */
    private static int awaitCheckpoint(Place place, PipelineJob job) {
        Optional<Path> before = place.newestCheckpoint(job);
        return Awaitility.await("a checkpoint")
                .atMost(CHECKPOINT_WITHIN)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () ->
                                place.newestCheckpoint(job)
                                        .filter(newest -> !before.equals(Optional.of(newest))),
                        Optional::isPresent)
                .map(chk -> Integer.parseInt(chk.getFileName().toString().substring(4)))
                .orElseThrow();
    }

    /** Whether not all had been written at a checkpoint; Flink shows it a moment late. */
    private static boolean waitsAt(Place place, PipelineJob job, int checkpoint)
            throws IOException {
        FlinkJobs flink = new FlinkJobs(place.system().flink());
        String id = flink.running(job.jobName()).orElseThrow();
        try {
            Awaitility.await("all is written")
                    .atMost(METRICS_COME)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> flink.allWrittenAt(id) >= checkpoint);
            return false;
        } catch (ConditionTimeoutException notAllIsWritten) {
            return true;
        }
    }
}
