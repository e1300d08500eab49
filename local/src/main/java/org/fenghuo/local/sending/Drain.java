package org.fenghuo.local.sending;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.fenghuo.local.pipeline.PipelineJob;
import org.fenghuo.local.reach.FlinkJobs;
import org.fenghuo.local.reach.JsonServer;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.reach.TopicOffsets;
import org.fenghuo.schemas.topics.Topic;

/**
 * Waits until all that stood in topics when it began has been counted and written: a checkpoint has
 * committed it, and at a later one nothing was held back. A system that goes down and comes back in
 * between is waited for.
 */
public final class Drain {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration FIGURES_COME = Duration.ofSeconds(2);

    private final Supplier<RunFile> system;
    private final Patience patience;
    private final List<String> topics;
    private final List<PipelineJob> jobs;

    /** The topics of that system, which is looked up again when it does not answer. */
    public Drain(Supplier<RunFile> system, List<String> topics, Consumer<String> say) {
        this(system, topics, new Patience(LONGEST_WAIT, say));
    }

    private Drain(Supplier<RunFile> system, List<String> topics, Patience patience) {
        this.system = system;
        this.topics = topics;
        this.jobs = PipelineJob.reading(Set.copyOf(topics));
        this.patience = patience;
    }

    /** Waits; afterwards searches see all that was written. */
    public void await(DrainListener listener) throws InterruptedException {
        awaitPresentEnds(listener);
        awaitAllWritten();
        awaitWhatTheyWrote();
        patience.ask(
                () ->
                        new JsonServer("Elasticsearch", system.get().elasticsearch())
                                .post("/_refresh", ""));
    }

    /** What these jobs have told other jobs is worked on as well. */
    private void awaitWhatTheyWrote() throws InterruptedException {
        List<String> written =
                jobs.stream()
                        .flatMap(job -> job.writes().stream())
                        .map(Topic::name)
                        .distinct()
                        .toList();
        if (!written.isEmpty()) {
            Drain next = new Drain(system, written, patience);
            next.awaitPresentEnds((done, total) -> {});
            next.awaitAllWritten();
        }
    }

    private void awaitPresentEnds(DrainListener listener) throws InterruptedException {
        Map<TopicPartition, Long> ends = patience.ask(this::ends);
        long total = sum(ends);
        long done = counted(ends);
        Pace pace = new Pace(total);
        while (done < total) {
            listener.counted(done, total);
            if (pace.isCheckpointDue(done)) {
                for (PipelineJob job : jobs) {
                    checkpoint(job);
                }
            }
            // Commits come a moment after the checkpoint.
            Thread.sleep(PAUSE.toMillis());
            done = counted(ends);
        }
        listener.counted(total, total);
    }

    private void awaitAllWritten() throws InterruptedException {
        for (PipelineJob job : jobs) {
            long wanted = checkpoint(job);
            while (!isShownAllWritten(job, wanted)) {
                checkpoint(job);
            }
        }
    }

    /** Flink shows figures a moment late. */
    private boolean isShownAllWritten(PipelineJob job, long checkpoint)
            throws InterruptedException {
        long until = System.nanoTime() + FIGURES_COME.toNanos();
        boolean shown = false;
        while (!shown && System.nanoTime() < until) {
            Thread.sleep(PAUSE.toMillis());
            shown = patience.ask(() -> new Job(system.get(), job).allWrittenAt()) >= checkpoint;
        }
        return shown;
    }

    private long checkpoint(PipelineJob job) throws InterruptedException {
        return patience.ask(() -> new Job(system.get(), job).checkpoint());
    }

    /** The job of that system, as it is reached now. */
    private record Job(FlinkJobs flink, String id) {
        Job(RunFile reached, PipelineJob job) throws IOException {
            this(new FlinkJobs(reached.flink()), reached, job);
        }

        private Job(FlinkJobs flink, RunFile reached, PipelineJob job) throws IOException {
            this(flink, flink.running(job.jobName()).orElseThrow(() -> notRunning(reached, job)));
        }

        private static NotThere notRunning(RunFile reached, PipelineJob job) {
            return new NotThere(
                    "no job named %s runs at %s: start one with `fenghuo up`"
                            .formatted(job.jobName(), reached.flink()));
        }

        /** Asks for one, waits for it, and gives its number. */
        long checkpoint() throws IOException, InterruptedException {
            String request = flink.requestCheckpoint(id);
            OptionalLong number = flink.completed(id, request);
            while (number.isEmpty()) {
                Thread.sleep(PAUSE.toMillis());
                number = flink.completed(id, request);
            }
            return number.getAsLong();
        }

        long allWrittenAt() throws IOException {
            return flink.allWrittenAt(id);
        }
    }

    /** What every job that reads a topic has counted of it. */
    private long counted(Map<TopicPartition, Long> ends) throws InterruptedException {
        Map<TopicPartition, Long> counted = new HashMap<>(ends);
        for (PipelineJob job : jobs) {
            Map<TopicPartition, Long> committed = patience.ask(() -> committed(job));
            counted.replaceAll(
                    (partition, least) ->
                            job.topicNames().contains(partition.topic())
                                    ? Math.min(least, committed.getOrDefault(partition, 0L))
                                    : least);
        }
        return sum(counted);
    }

    private Map<TopicPartition, Long> ends() {
        try (TopicOffsets offsets = new TopicOffsets(system.get().kafka())) {
            return offsets.ends(topics);
        }
    }

    private Map<TopicPartition, Long> committed(PipelineJob job) {
        try (TopicOffsets offsets = new TopicOffsets(system.get().kafka())) {
            return offsets.committed(job.group());
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
