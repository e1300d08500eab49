package org.fenghuo.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fenghuo.backends.KafkaBroker;
import org.fenghuo.bench.FlinkRun.State;
import org.fenghuo.local.sending.TopicSender;

/**
 * A day begins for residents whose birthdays are spread over six years: from the tick that begins
 * it until the last of its documents is written, to nothing.
 */
record DayTurn(Path directory, long residents, int parallelism, int partitions) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration GIVEN_UP = Duration.ofMinutes(60);
    private static final long LOOKS_MS = 100;

    /** Documents of the day as the records measured. */
    Measured run() throws Exception {
        Path below = directory.resolve("day-turn");
        try (KafkaBroker kafka = new KafkaBroker(KafkaBroker.usually(below))) {
            kafka.start();
            new BenchTopic(kafka.address(), partitions).create();
            try (TopicSender sender = new TopicSender(kafka.address())) {
                ChildPlan plan = ChildPlan.withoutDoses();
                CoverageGraph graph = CoverageGraph.over(new TopicReading(kafka.address(), false));
                ChildMix mix = new ChildMix(plan, graph.schedule());
                var topics = new ChildTopics(sender, plan.birthDays() + 1);
                long[] messages = mix.messages(residents);
                topics.fill(mix, messages);
                int begun = ChildMix.day(messages[messages.length - 1]) + 1;
                return turn(graph, topics, LocalDate.ofEpochDay(begun + 1L));
            }
        }
    }

    /** The job begins with the day before, and writes all that is told of the days so far. */
    private Measured turn(CoverageGraph graph, ChildTopics topics, LocalDate day) throws Exception {
        StreamExecutionEnvironment env =
                new FlinkRun(parallelism, directory).environment(State.HEAP);
        graph.coverageTo(env, new LastWritten());
        JobClient job = env.executeAsync("A day begins");
        try {
            long none = LastWritten.documents();
            awaitAllSince(none, job);
            long before = LastWritten.documents();
            long begun = System.nanoTime();
            topics.tick(day.atStartOfDay(ZONE).toInstant());
            awaitAllSince(before, job);
            return new Measured(
                    "A day begins for %d residents: documents of the day, heap state"
                            .formatted(residents),
                    LastWritten.documents() - before,
                    (LastWritten.lastAt() - begun) / 1e9);
        } finally {
            job.cancel().get();
        }
    }

    /**
     * Returns when documents have come and nothing has for as long as their writing took: so long
     * the job rests after it.
     */
    private static void awaitAllSince(long before, JobClient job) throws Exception {
        long begun = System.nanoTime();
        long first = 0;
        while (true) {
            Thread.sleep(LOOKS_MS);
            long now = System.nanoTime();
            if (LastWritten.documents() > before) {
                first = first == 0 ? now : first;
                long writing = Math.max(0, LastWritten.lastAt() - first);
                if (now - LastWritten.lastAt() > QUIET.toNanos() + writing) {
                    return;
                }
            }
            if (now - begun > GIVEN_UP.toNanos()) {
                throw new IllegalStateException(
                        "the job wrote %d documents in %d minutes and is not done (%s): give fewer --residents"
                                .formatted(
                                        LastWritten.documents() - before,
                                        GIVEN_UP.toMinutes(),
                                        job.getJobStatus().get()));
            }
        }
    }
}
