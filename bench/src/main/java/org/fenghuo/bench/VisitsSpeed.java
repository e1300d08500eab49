package org.fenghuo.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.fenghuo.backends.KafkaBroker;
import org.fenghuo.local.sending.TopicSender;

/**
 * The throughput of the visits job without an index.
 *
 * @param records visits; the totals of departments come on top
 */
record VisitsSpeed(Path directory, long records, int parallelism, int partitions) {
    void run(Consumer<Measured> row) throws Exception {
        Path below = directory.resolve("visits");
        try (KafkaBroker kafka = new KafkaBroker(KafkaBroker.usually(below))) {
            kafka.start();
            new BenchTopic(kafka.address(), partitions).create();
            VisitMix mix = new VisitMix(records);
            long begun = System.nanoTime();
            long sent;
            try (TopicSender sender = new TopicSender(kafka.address())) {
                sent = new VisitTopics(sender).fill(mix, records);
            }
            row.accept(
                    new Measured(
                            "(filling visits and departments' days, not compared)",
                            sent,
                            (System.nanoTime() - begun) / 1e9));
            VisitsGraph graph =
                    VisitsGraph.over(new TopicReading(kafka.address(), true), mix.places());
            new JobRows("Visits", sent, directory, parallelism)
                    .measure(graph::sourceToNothing, graph::visitsToNothing, row);
        }
    }
}
