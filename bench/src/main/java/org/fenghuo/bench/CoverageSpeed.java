package org.fenghuo.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.fenghuo.backends.KafkaBroker;
import org.fenghuo.local.sending.TopicSender;

/**
 * What is measured of the coverage job: throughput without an index, state by person, and the
 * beginning of a day.
 *
 * @param records messages of both topics, about
 * @param residents residents of the day that begins; the persons whose state is measured are fewer
 */
record CoverageSpeed(
        Path directory, long records, long residents, int parallelism, int partitions) {
    private static final int DAYS_BETWEEN_TICKS = 30;
    private static final int MOST_PERSONS = 50_000;
    private static final int FEW_DOSES = 2;
    private static final int MANY_DOSES = 20;

    void run(Consumer<Measured> row, Consumer<String> say) throws Exception {
        throughput(row);
        row.accept(new DayTurn(directory, residents, parallelism, partitions).run());
        int persons = (int) Math.min(residents, MOST_PERSONS);
        var state = new PersonState(directory, persons, parallelism, partitions);
        say.accept(
                String.format(
                        Locale.ROOT,
                        "a person in a full checkpoint of heap state: %.0f bytes with %d doses,"
                                + " %.0f bytes with %d (%d persons)",
                        state.bytesWith(FEW_DOSES),
                        FEW_DOSES,
                        state.bytesWith(MANY_DOSES),
                        MANY_DOSES,
                        persons));
    }

    private void throughput(Consumer<Measured> row) throws Exception {
        Path below = directory.resolve("coverage");
        try (KafkaBroker kafka = new KafkaBroker(KafkaBroker.usually(below))) {
            kafka.start();
            new BenchTopic(kafka.address(), partitions).create();
            CoverageGraph graph = CoverageGraph.over(new TopicReading(kafka.address(), true));
            ChildMix mix = ChildMix.ofMessages(records, graph.schedule());
            long begun = System.nanoTime();
            long[] messages = mix.messages();
            try (TopicSender sender = new TopicSender(kafka.address())) {
                new ChildTopics(sender, DAYS_BETWEEN_TICKS).fill(mix, messages);
            }
            row.accept(
                    new Measured(
                            "(filling residents and vaccinations, not compared)",
                            messages.length,
                            (System.nanoTime() - begun) / 1e9));
            new JobRows("Coverage", messages.length, directory, parallelism)
                    .measure(graph::sourceToNothing, graph::coverageToNothing, row);
        }
    }
}
