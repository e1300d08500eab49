package org.fenghuo.local.histories;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.awaitility.Awaitility;
import org.fenghuo.testkit.RunningJob;

/**
 * A record is read and its documents are written, the job crashes, and when it starts again a later
 * record is read first, under which the former one counts elsewhere.
 *
 * @param savepoints folder of savepoints
 * @param stage feeds and index
 * @param former a record and a late tick
 * @param later a late tick and a record
 * @param other a tick, a record whose writing lets the job crash, and a later tick that has it
 *     written
 */
record CrashScene(Path savepoints, Play.Stage stage, Part former, Part later, Part other) {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** A partition of a feed. */
    record Part(Feed feed, int partition) {
        void release(int messages) {
            feed.release(partition, messages);
        }
    }

    /** Plays it to a job; a document of that index stands when the former record is written. */
    void play(String alias, String written, boolean lookingBack, Function<Writing, Played> making)
            throws Exception {
        Played job = making.apply(new Writing(true, lookingBack));
        try (RunningJob running = RunningJob.start(settings(), job)) {
            former.release(2);
            later.release(1);
            other.release(1);
            await(running, "the former record is written", () -> isWritten(alias, written));
            await(running, "all of it is read", this::isReadAsReleased);
            former.feed().takeBack(former.partition());
            Instant crash = Instant.now();
            stage.index().crashAfter(1);
            other.release(2);
            await(
                    running,
                    "the job starts again",
                    () -> former.feed().isStartedAgain(former.partition()));
            later.release(1);
            await(running, "the later record is read", this::isReadAsReleased);
            former.release(2);
            await(running, "the former record is read", this::isReadAsReleased);
            await(
                    running,
                    "what was written is looked up",
                    () -> stage.index().looksSince(crash) >= job.looks());
            String savepoint = running.stopWithSavepoint(savepoints);
            running.awaitEnd(LIMIT);
            writeAll(making.apply(new Writing(false, lookingBack)), savepoint);
        }
    }

    private void writeAll(Played job, String savepoint) throws Exception {
        Configuration settings = settings();
        settings.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        try (RunningJob running = RunningJob.start(settings, job)) {
            running.stopWithSavepoint(savepoints);
            running.awaitEnd(LIMIT);
        }
    }

    private boolean isReadAsReleased() {
        return stage.records().stream().allMatch(Feed::isReadAsReleased);
    }

    private boolean isWritten(String alias, String part) {
        AtomicBoolean written = new AtomicBoolean();
        stage.index()
                .showing(
                        alias,
                        (id, document) -> {
                            if (id.contains(part)) {
                                written.set(true);
                            }
                        });
        return written.get();
    }

    void close() {
        stage.index().close();
        stage.records().forEach(Feed::close);
        stage.registers().forEach(Feed::close);
    }

    static List<Feed> noChanges(int registers) {
        return Stream.generate(() -> Feed.of(List.of(List.of()))).limit(registers).toList();
    }

    private static Configuration settings() {
        Configuration settings = new Configuration();
        settings.set(CoreOptions.DEFAULT_PARALLELISM, 1);
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));
        settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "jobmanager");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
        settings.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
        return settings;
    }

    private static void await(RunningJob running, String what, Callable<Boolean> isSo) {
        Awaitility.await(what)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Play.isAlive(running) && isSo.call());
    }
}
