package org.fenghuo.local.run;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A Flink cluster in our JVM, with its interface and dashboard on a free port. */
final class FlinkCluster implements AutoCloseable {
    private static final long LIMIT_SECONDS = 120;

    private final MiniCluster cluster;

    private FlinkCluster(MiniCluster cluster) {
        this.cluster = cluster;
    }

    /** Puts a job's sources, operators and sinks into an environment. */
    @FunctionalInterface
    interface Assembly {
        void into(StreamExecutionEnvironment environment) throws Exception;
    }

    static FlinkCluster start(Configuration settings, int slots) throws Exception {
        MiniCluster cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(settings)
                                .setCommonBindAddress("127.0.0.1")
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(slots)
                                .build());
        cluster.start();
        return new FlinkCluster(cluster);
    }

    String address() throws Exception {
        URI address = cluster.getRestAddress().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        return "http://%s:%d".formatted(address.getHost(), address.getPort());
    }

    JobID submit(String name, Configuration settings, Assembly assembly) throws Exception {
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        assembly.into(environment);
        StreamGraph graph = environment.getStreamGraph();
        graph.setJobName(name);
        return cluster.submitJob(graph).get(LIMIT_SECONDS, TimeUnit.SECONDS).getJobID();
    }

    JobStatus status(JobID job) throws Exception {
        return cluster.getJobStatus(job).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Takes one more checkpoint and returns when it is complete. */
    void checkpoint(JobID job, long limitSeconds) throws Exception {
        cluster.triggerCheckpoint(job, CheckpointType.CONFIGURED)
                .get(limitSeconds, TimeUnit.SECONDS);
    }

    void cancel(JobID job) throws Exception {
        cluster.cancelJob(job).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        cluster.requestJobResult(job).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        cluster.closeAsync().join();
    }
}
