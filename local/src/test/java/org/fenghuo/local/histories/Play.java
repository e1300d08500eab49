package org.fenghuo.local.histories;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.awaitility.Awaitility;
import org.fenghuo.testkit.RunningJob;

/**
 * Plays a history to the job: releases messages bit by bit, takes checkpoints, lets it crash, and
 * starts it again from a savepoint with another parallelism.
 */
final class Play {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MOST_PARALLELISM = 3;
    private static final int ACTS = 3;
    private static final int MOST_CRASHES = 20;

    private final Random random;
    private final MiniCluster cluster;
    private final Path savepoints;
    private final List<Feed> records;
    private final List<Feed> registers;
    private final MemoryIndex index;
    private final boolean crashes;

    Play(Random random, MiniCluster cluster, Path savepoints, Stage stage) {
        this.random = random;
        this.cluster = cluster;
        this.savepoints = savepoints;
        this.records = stage.records();
        this.registers = stage.registers();
        this.index = stage.index();
        this.crashes = stage.crashes();
    }

    /**
     * All that a job needs to know of a history.
     *
     * @param records topics of records
     * @param registers topics of registers, of one partition each
     * @param index where its documents go
     * @param crashes whether it crashes on the way
     */
    record Stage(List<Feed> records, List<Feed> registers, MemoryIndex index, boolean crashes) {
        Stage(Feed reports, Feed areas, MemoryIndex index, boolean crashes) {
            this(List.of(reports), List.of(areas), index, crashes);
        }
    }

    /** With one job, and for the last act with one that writes all before a savepoint. */
    void run(Played first, Played last) throws Exception {
        String from = null;
        for (int act = 1; act < ACTS; act++) {
            from = act(first, from, false);
        }
        act(last, from, true);
    }

    private String act(Played job, String from, boolean last) throws Exception {
        Configuration settings = settings(from);
        long looks = (long) job.looks() * settings.get(CoreOptions.DEFAULT_PARALLELISM);
        Instant start = Instant.now();
        try (RunningJob running = RunningJob.start(settings, job)) {
            for (int step = 0; step < 4; step++) {
                step(running, job);
            }
            if (job.isWritingLive()) {
                // It may write on after the savepoint, and a job must not crash then.
                index.crashNoMore();
            }
            if (last) {
                index.crashNoMore();
                records.forEach(Feed::releaseAll);
                registers.forEach(Feed::releaseAll);
            }
            String savepoint =
                    stop(
                            running,
                            () ->
                                    !last
                                            || (isReadAsReleased()
                                                    && index.looksSince(start) >= looks));
            running.awaitEnd(LIMIT);
            return savepoint;
        }
    }

    private void step(RunningJob running, Played job) throws Exception {
        for (Feed each : records) {
            for (int partition = 0; partition < each.partitions(); partition++) {
                each.release(partition, random.nextInt(9));
            }
        }
        for (Feed each : registers) {
            if (!each.isAllReleased()) {
                each.release(0, random.nextInt(4));
            }
        }
        switch (random.nextInt(3)) {
            case 0 -> checkpoint(running);
            case 1 -> crash(job);
            default -> awaitReading(running);
        }
    }

    private void crash(Played job) {
        if (crashes) {
            index.crashAfter(1 + random.nextInt(job.mostWritesUntilCrash()));
        }
    }

    private void awaitReading(RunningJob running) {
        Awaitility.await("what was released is read")
                .pollInterval(Duration.ofMillis(2))
                .atMost(LIMIT)
                .until(() -> isAlive(running) && isReadAsReleased());
    }

    private boolean isReadAsReleased() {
        return records.stream().allMatch(Feed::isReadAsReleased)
                && registers.stream().allMatch(Feed::isReadAsReleased);
    }

    /** A checkpoint may fail because the job just crashes; then it is tried again. */
    private void checkpoint(RunningJob running) {
        Awaitility.await("a checkpoint")
                .pollInterval(Duration.ofMillis(10))
                .atMost(LIMIT)
                .ignoreException(ExecutionException.class)
                .until(
                        () ->
                                isAlive(running)
                                        && cluster.triggerCheckpoint(
                                                                running.client().getJobID(),
                                                                CheckpointType.FULL)
                                                        .get(10, TimeUnit.SECONDS)
                                                > 0);
    }

    private String stop(RunningJob running, BooleanSupplier isDone) {
        return Awaitility.await("a savepoint")
                .pollInterval(Duration.ofMillis(10))
                .atMost(LIMIT)
                .ignoreException(ExecutionException.class)
                .until(
                        () ->
                                !isAlive(running) || !isDone.getAsBoolean()
                                        ? ""
                                        : running.client()
                                                .stopWithSavepoint(
                                                        false,
                                                        savepoints.toUri().toString(),
                                                        SavepointFormatType.CANONICAL)
                                                .get(20, TimeUnit.SECONDS),
                        path -> !path.isEmpty());
    }

    /** Whether it runs or starts again; if it has failed for good, its failure is thrown. */
    static boolean isAlive(RunningJob running) {
        if (running.status() == JobStatus.FAILED) {
            running.awaitEnd(LIMIT);
        }
        return running.status() == JobStatus.RUNNING;
    }

    private Configuration settings(String savepoint) {
        Configuration settings = new Configuration();
        settings.set(CoreOptions.DEFAULT_PARALLELISM, 1 + random.nextInt(MOST_PARALLELISM));
        settings.set(
                StateBackendOptions.STATE_BACKEND, random.nextInt(4) == 0 ? "rocksdb" : "hashmap");
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));
        settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "jobmanager");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, MOST_CRASHES);
        settings.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
        if (savepoint != null) {
            settings.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        }
        return settings;
    }
}
