package org.fenghuo.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.common.TopicPartition;
import org.fenghuo.backends.KafkaBroker;
import org.fenghuo.bench.FlinkRun.State;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.jobs.detection.RulesAtStart;

/** Throughput without an index: everything on the same records, one after the other. */
record Throughput(Path directory, long records, int parallelism, int partitions) {
    private static final int PEER_PART = 20;

    List<Measured> run(Consumer<Measured> say) throws Exception {
        List<Measured> rows = new ArrayList<>();
        Consumer<Measured> keep =
                row -> {
                    rows.add(row);
                    say.accept(row);
                };
        try (KafkaBroker kafka = new KafkaBroker(KafkaBroker.usually(directory.resolve("kafka")))) {
            kafka.start();
            BenchTopic topic = new BenchTopic(kafka.address(), partitions);
            topic.create();
            long begun = System.nanoTime();
            topic.fill(CardMix.usual(records), records);
            say.accept(
                    new Measured(
                            "(filling the topic, not compared)",
                            records,
                            (System.nanoTime() - begun) / 1e9));
            CasesGraph graph =
                    new CasesGraph(
                            kafka.address(),
                            ReferenceDiseases.read(""),
                            CardMix.usualAreas(),
                            OffsetsInitializer.latest());
            compare(topic, graph, keep);
        }
        return rows;
    }

    /** Each first run warms the JVM up on the same code and is not kept. */
    private void compare(BenchTopic topic, CasesGraph graph, Consumer<Measured> keep)
            throws Exception {
        FlinkRun flink = new FlinkRun(parallelism, directory);
        DrainAndDecode.run(topic);
        keep.accept(DrainAndDecode.run(topic));
        flink.run("warm-up", records, State.HEAP, graph::sourceToNothing);
        keep.accept(
                flink.run("Flink source to nothing", records, State.HEAP, graph::sourceToNothing));
        flink.run("warm-up", records, State.HEAP, graph::casesToNothing);
        keep.accept(
                flink.run(
                        "Cases job to nothing, heap state",
                        records,
                        State.HEAP,
                        graph::casesToNothing));
        keep.accept(
                flink.run(
                        "Cases job to nothing, RocksDB, checkpoints every 10 s",
                        records,
                        State.ROCKSDB_CHECKPOINTED,
                        graph::casesToNothing));
        for (int number : List.of(0, 1_000)) {
            withRules(number, graph, flink, keep);
        }
        peer(topic, graph, flink, keep);
    }

    /** With so many rules; 0 for those that ship. */
    private void withRules(int number, CasesGraph graph, FlinkRun flink, Consumer<Measured> keep)
            throws Exception {
        RulesAtStart rules = number == 0 ? BenchRules.shipped() : BenchRules.many(number);
        String what = "Cases job to nothing with %,d rules, ".formatted(rules.initial().size());
        keep.accept(
                flink.run(
                        what + "heap state",
                        records,
                        State.HEAP,
                        env -> graph.casesToNothing(rules, env)));
        keep.accept(
                flink.run(
                        what + "RocksDB, checkpoints every 10 s",
                        records,
                        State.ROCKSDB_CHECKPOINTED,
                        env -> graph.casesToNothing(rules, env)));
    }

    /** The peer is so slow that it gets only the first part of the records. */
    private static void peer(
            BenchTopic topic, CasesGraph graph, FlinkRun flink, Consumer<Measured> keep)
            throws Exception {
        Map<TopicPartition, Long> part = topic.part(PEER_PART);
        CasesGraph shorter = graph.until(OffsetsInitializer.offsets(part));
        keep.accept(
                flink.run(
                        "Naive peer: Flink's sliding windows, heap state, the first records only",
                        part.values().stream().mapToLong(Long::longValue).sum(),
                        State.HEAP,
                        new SlidingPeer(shorter)::build));
    }
}
