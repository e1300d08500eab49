package org.fenghuo.bench;

import java.nio.file.Path;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fenghuo.backends.KafkaBroker;
import org.fenghuo.bench.FlinkRun.State;
import org.fenghuo.local.sending.TopicSender;

/**
 * What a person takes in a full checkpoint of heap state: that of the operator that keeps the
 * persons, once all of them are read, without the counts by day.
 */
record PersonState(Path directory, int persons, int parallelism, int partitions) {
    private static final String KEEPER = "Keep the persons";
    private static final int ONE_TICK_ALONE = 10_000;

    /** Bytes of a person with an entry of the register and so many doses. */
    double bytesWith(int doses) throws Exception {
        Path below = directory.resolve("persons-" + doses);
        try (KafkaBroker kafka = new KafkaBroker(KafkaBroker.usually(below))) {
            kafka.start();
            new BenchTopic(kafka.address(), partitions).create();
            CoverageGraph graph = CoverageGraph.over(new TopicReading(kafka.address(), true));
            ChildMix mix = new ChildMix(ChildPlan.withDoses(doses), graph.schedule());
            long[] messages = mix.messages(persons);
            if (messages.length != (long) persons * (doses + 1)) {
                throw new IllegalStateException(
                        "%d persons have %d records, not %d and %d doses each: the schedule has fewer"
                                .formatted(persons, messages.length, 1, doses));
            }
            try (TopicSender sender = new TopicSender(kafka.address())) {
                new ChildTopics(sender, ONE_TICK_ALONE).fill(mix, messages);
            }
            return (double) bytesOfLastCheckpoint(graph) / persons;
        }
    }

    /** A bounded job takes one more checkpoint when all is read. */
    @SuppressWarnings("try") // how a cluster closes is said by Flink
    private long bytesOfLastCheckpoint(CoverageGraph graph) throws Exception {
        FlinkRun flink = new FlinkRun(parallelism, directory);
        StreamExecutionEnvironment env = flink.environment(State.HEAP_CHECKPOINTED);
        graph.coverageToNothing(env);
        try (MiniCluster cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(flink.configuration(State.HEAP_CHECKPOINTED))
                                .setCommonBindAddress("127.0.0.1")
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(parallelism)
                                .build())) {
            cluster.start();
            JobID job = cluster.submitJob(env.getStreamGraph()).get().getJobID();
            cluster.requestJobResult(job).get();
            return bytes(cluster.getArchivedExecutionGraph(job).get());
        }
    }

    private static long bytes(AccessExecutionGraph graph) {
        CheckpointStatsSnapshot checkpoints = graph.getCheckpointStatsSnapshot();
        for (AccessExecutionJobVertex vertex : graph.getVerticesTopologically()) {
            if (vertex.getName().contains(KEEPER)) {
                return checkpoints
                        .getHistory()
                        .getLatestCompletedCheckpoint()
                        .getTaskStateStats(vertex.getJobVertexId())
                        .getStateSize();
            }
        }
        throw new IllegalStateException(
                "no operator of the coverage job is named '%s' any more: name the one that keeps persons"
                        .formatted(KEEPER));
    }
}
