package org.fenghuo.local.sending;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.fenghuo.jobs.cases.CasesJob;
import org.fenghuo.jobs.cases.CasesSettings;
import org.fenghuo.local.reach.FlinkJobs;
import org.fenghuo.local.reach.JsonServer;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.reach.TopicOffsets;

/**
 * Waits until all that stood in topics when it began has been counted and written: a checkpoint has
 * committed it. A system that goes down and comes back in between is waited for.
 */
public final class Drain {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Supplier<RunFile> system;
    private final Patience patience;
    private final List<String> topics;

    /** The topics of that system, which is looked up again when it does not answer. */
    public Drain(Supplier<RunFile> system, List<String> topics, Consumer<String> say) {
        this.system = system;
        this.topics = topics;
        this.patience = new Patience(LONGEST_WAIT, say);
    }

    /** Waits; afterwards searches see all that was written. */
    public void await(DrainListener listener) throws InterruptedException {
        awaitPresentEnds(listener);
        patience.ask(
                () ->
                        new JsonServer("Elasticsearch", system.get().elasticsearch())
                                .post("/_refresh", ""));
    }

    private void awaitPresentEnds(DrainListener listener) throws InterruptedException {
        Map<TopicPartition, Long> ends = patience.ask(this::ends);
        long total = sum(ends);
        long done = counted(ends);
        Pace pace = new Pace(total);
        while (done < total) {
            listener.counted(done, total);
            if (pace.isCheckpointDue(done)) {
                checkpoint();
            }
            // Commits come a moment after the checkpoint.
            Thread.sleep(PAUSE.toMillis());
            done = counted(ends);
        }
        listener.counted(total, total);
    }

    private void checkpoint() throws InterruptedException {
        patience.ask(
                () -> {
                    RunFile reached = system.get();
                    FlinkJobs flink = new FlinkJobs(reached.flink());
                    String job =
                            flink.running(CasesJob.NAME)
                                    .orElseThrow(
                                            () ->
                                                    new NotThere(
                                                            "no job named %s runs at %s: start one with `fenghuo up`"
                                                                    .formatted(
                                                                            CasesJob.NAME,
                                                                            reached.flink())));
                    String request = flink.requestCheckpoint(job);
                    while (!flink.isComplete(job, request)) {
                        Thread.sleep(PAUSE.toMillis());
                    }
                    return job;
                });
    }

    private long counted(Map<TopicPartition, Long> ends) throws InterruptedException {
        Map<TopicPartition, Long> committed = patience.ask(this::committed);
        return ends.entrySet().stream()
                .mapToLong(
                        end -> Math.min(end.getValue(), committed.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    private Map<TopicPartition, Long> ends() {
        try (TopicOffsets offsets = new TopicOffsets(system.get().kafka())) {
            return offsets.ends(topics);
        }
    }

    private Map<TopicPartition, Long> committed() {
        try (TopicOffsets offsets = new TopicOffsets(system.get().kafka())) {
            return offsets.committed(CasesSettings.USUAL_GROUP);
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
