package org.fenghuo.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fenghuo.bench.FlinkRun.State;

/**
 * The rows of one job on the same records. The first run of each graph warms the JVM up and is not
 * kept.
 *
 * @param job its name at the beginning of a row
 * @param records how many records stand in its topics
 */
record JobRows(String job, long records, Path directory, int parallelism) {
    void measure(
            Consumer<StreamExecutionEnvironment> source,
            Consumer<StreamExecutionEnvironment> whole,
            Consumer<Measured> say)
            throws Exception {
        FlinkRun flink = new FlinkRun(parallelism, directory);
        flink.run("warm-up", records, State.HEAP, source);
        say.accept(flink.run(job + " source to nothing", records, State.HEAP, source));
        flink.run("warm-up", records, State.HEAP, whole);
        say.accept(flink.run(job + " job to nothing, heap state", records, State.HEAP, whole));
        say.accept(
                flink.run(
                        job + " job to nothing, RocksDB, checkpoints every 10 s",
                        records,
                        State.ROCKSDB_CHECKPOINTED,
                        whole));
    }
}
