package org.fenghuo.local.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.fenghuo.local.pipeline.PipelineJob;

/** What Flink is told for a local system: a small cluster whose jobs never give up. */
record FlinkSettings(UpSettings up) {
    private static final Duration CHECKPOINT_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(10);
    // Whoever waits until all is written asks a metric for it.
    private static final Duration METRICS_AGE = Duration.ofMillis(200);
    private static final int RETAINED = 3;
    private static final String HERE = "127.0.0.1";

    Path checkpoints(PipelineJob job) {
        return up.directory().resolve("checkpoints").resolve(job.jobName());
    }

    /** Every job has as many slots as it is parallel. */
    int slots() {
        return up.parallelism() * PipelineJob.all().size();
    }

    Configuration cluster() {
        Configuration told = new Configuration();
        told.set(RestOptions.ADDRESS, HERE);
        told.set(RestOptions.BIND_ADDRESS, HERE);
        told.set(RestOptions.BIND_PORT, "0");
        told.set(WebOptions.SUBMIT_ENABLE, false);
        told.set(CoreOptions.TMP_DIRS, up.directory().resolve("flink").toString());
        told.set(MetricOptions.METRIC_FETCHER_UPDATE_INTERVAL, METRICS_AGE);
        told.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, managedMemory());
        told.addAll(Configuration.fromMap(up.forFlink()));
        return told;
    }

    private MemorySize managedMemory() {
        return switch (up.kind().state()) {
            case HEAP -> MemorySize.ofMebiBytes(16);
            case ROCKSDB -> MemorySize.ofMebiBytes(768);
        };
    }

    /** For a job that goes on from a checkpoint, or starts afresh. */
    Configuration job(PipelineJob job, Optional<Path> checkpoint) {
        Configuration told = new Configuration();
        told.set(CoreOptions.DEFAULT_PARALLELISM, up.parallelism());
        told.set(StateBackendOptions.STATE_BACKEND, up.kind().state().backend());
        checkpointing(job, told);
        told.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        told.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
                Duration.ofSeconds(1));
        told.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
                LONGEST_BACK_OFF);
        checkpoint.ifPresent(
                path -> {
                    told.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString());
                    told.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
                });
        told.addAll(Configuration.fromMap(up.forFlink()));
        return told;
    }

    private void checkpointing(PipelineJob job, Configuration told) {
        told.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, up.checkpointInterval());
        // Each checkpoint waits for the index: between two there is time to read.
        told.set(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, up.checkpointInterval());
        told.set(
                CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
                CheckpointingMode.EXACTLY_ONCE);
        told.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, CHECKPOINT_TIMEOUT);
        told.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        told.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints(job).toUri().toString());
        told.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, RETAINED);
        told.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
        told.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
        told.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        told.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    }
}
