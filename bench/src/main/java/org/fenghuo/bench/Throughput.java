package org.fenghuo.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.common.TopicPartition;
import org.fenghuo.backends.KafkaBroker;
import org.fenghuo.bench.FlinkRun.State;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.jobs.detection.RulesAtStart;

/** Throughput without an index: everything on the same records, one after the other. */
record Throughput(Path directory, long records, int parallelism, int partitions) {
    private static final int PEER_PART = 20;
    private static final int MANY_RULES = 1_000;

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
        for (State state : List.of(State.HEAP, State.ROCKSDB_CHECKPOINTED)) {
            withRules(RulesAtStart.NONE, state, graph, flink, keep);
            withRules(BenchRules.shipped(), state, graph, flink, keep);
            withRules(BenchRules.many(MANY_RULES), state, graph, flink, keep);
        }
        peer(topic, graph, flink, keep);
    }

    private void withRules(
            RulesAtStart rules,
            State state,
            CasesGraph graph,
            FlinkRun flink,
            Consumer<Measured> keep)
            throws Exception {
        int number = rules.initial().size();
        String what =
                "Cases job to nothing%s, %s"
                        .formatted(
                                number == 0 ? "" : " with %,d rules".formatted(number),
                                state == State.HEAP
                                        ? "heap state"
                                        : "RocksDB, checkpoints every 10 s");
        Consumer<StreamExecutionEnvironment> job = env -> graph.casesToNothing(rules, env);
        flink.run("warm-up", records, state, job);
        keep.accept(flink.run(what, records, state, job));
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
