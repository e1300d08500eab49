package org.fenghuo.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs a bounded Flink job in our process and says how long it took. */
record FlinkRun(int parallelism, Path directory) {
    /** Where state lives, and whether it is checkpointed. */
    enum State {
        HEAP,
        HEAP_CHECKPOINTED,
        ROCKSDB_CHECKPOINTED
    }

    private static final Duration CHECKPOINTS = Duration.ofSeconds(10);

    /** Each run begins without what earlier ones left in the heap. */
    Measured run(String what, long records, State state, Consumer<StreamExecutionEnvironment> graph)
            throws Exception {
        StreamExecutionEnvironment env = environment(state);
        graph.accept(env);
        System.gc();
        JobExecutionResult result = env.execute(what);
        return new Measured(what, records, result.getNetRuntime() / 1e3);
    }

    /** An environment in which one job runs in our process. */
    StreamExecutionEnvironment environment(State state) {
        return StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration(state));
    }

    /** What Flink is told. */
    Configuration configuration(State state) {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
        if (state == State.ROCKSDB_CHECKPOINTED) {
            configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
            configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        }
        if (state != State.HEAP) {
            configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINTS);
            configuration.set(
                    CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                    directory.resolve("checkpoints").toUri().toString());
        }
        return configuration;
    }
}
