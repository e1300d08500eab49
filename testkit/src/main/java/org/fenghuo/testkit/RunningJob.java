package org.fenghuo.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointException;
import org.apache.flink.runtime.checkpoint.CheckpointFailureReason;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import org.awaitility.Awaitility;

/**
 * A job on the {@link SmallCluster} of the test; it refuses Kryo and missing uids, does not restart
 * unless it is told to, and closing it cancels it and fails if it had failed.
 */
public final class RunningJob implements AutoCloseable {
    private static final CheckpointFailureReason NOT_YET =
            CheckpointFailureReason.NOT_ALL_REQUIRED_TASKS_RUNNING;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final JobClient client;

    private RunningJob(JobClient client) {
        this.client = client;
    }

    /** Puts a job's sources, operators and sinks into an environment. */
    @FunctionalInterface
    public interface Assembly {
        /** Assembles the job; does not execute it. */
        void into(StreamExecutionEnvironment environment) throws Exception;
    }

    /** Starts the job and returns when it runs. */
    public static RunningJob start(Assembly assembly) throws Exception {
        return start(new Configuration(), assembly);
    }

    /** The same with settings, such as a parallelism, checkpoints or a savepoint to begin from. */
    public static RunningJob start(Configuration settings, Assembly assembly) throws Exception {
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(strict(settings));
        assembly.into(environment);
        RunningJob job = new RunningJob(environment.executeAsync());
        job.awaitRunning();
        return job;
    }

    /** These settings, over what every test wants. */
    public static Configuration strict(Configuration settings) {
        Configuration strict = new Configuration();
        strict.set(PipelineOptions.GENERIC_TYPES, false);
        strict.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        strict.set(RestartStrategyOptions.RESTART_STRATEGY, "disable");
        strict.addAll(settings);
        return strict;
    }

    private void awaitRunning() {
        Awaitility.await("the job runs")
                .atMost(LIMIT)
                .until(() -> status() == JobStatus.RUNNING || status().isGloballyTerminalState());
    }

    /** What the cluster says about it. */
    public JobStatus status() {
        return answer(client.getJobStatus());
    }

    /** The client, for what this class does not offer. */
    public JobClient client() {
        return client;
    }

    /** Returns when a bounded job is done; fails with its cause if it fails or takes longer. */
    public void awaitEnd(Duration limit) {
        try {
            client.getJobExecutionResult().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError("the job failed: " + rootOf(failed), failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("the job is %s after %s".formatted(status(), limit), late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the job was awaited", interrupted);
        }
    }

    /** Takes a savepoint below that folder and stops the job; returns the savepoint's path. */
    public String stopWithSavepoint(Path folder) {
        String target = folder.toUri().toString();
        AtomicReference<String> path = new AtomicReference<>();
        Awaitility.await("all tasks run and the savepoint is complete")
                .atMost(LIMIT)
                .until(() -> stopped(target, path));
        return path.get();
    }

    // A job runs before all of its tasks do, and until then it takes no savepoint.
    private boolean stopped(String target, AtomicReference<String> path) {
        try {
            path.set(
                    answer(client.stopWithSavepoint(false, target, SavepointFormatType.CANONICAL)));
            return true;
        } catch (AssertionError refused) {
            boolean tooEarly =
                    ExceptionUtils.findThrowable(refused, CheckpointException.class)
                            .filter(cause -> cause.getCheckpointFailureReason() == NOT_YET)
                            .isPresent();
            if (tooEarly) {
                return false;
            }
            throw refused;
        }
    }

    /** Ends the job, whose end nobody awaited; an {@link AssertionError} if it had failed. */
    @Override
    public void close() {
        if (!status().isGloballyTerminalState()) {
            answer(client.cancel());
            Awaitility.await("the job ends")
                    .atMost(LIMIT)
                    .until(() -> status().isGloballyTerminalState());
        }
        if (status() == JobStatus.FAILED) {
            awaitEnd(LIMIT);
        }
    }

    private static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError("Flink refused: " + rootOf(failed), failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("Flink did not answer within " + LIMIT, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while Flink was asked", interrupted);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
