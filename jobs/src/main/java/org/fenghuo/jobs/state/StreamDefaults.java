package org.fenghuo.jobs.state;

import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What every job of ours asks of Flink, wherever it runs. */
public final class StreamDefaults {
    private static final Duration WATERMARKS = Duration.ofMillis(100);
    private static final int MOST_PARALLELISM = 128;

    private StreamDefaults() {}

    /** Refuses Kryo and missing uids, hands immutable values on without copies, pins key groups. */
    public static void apply(StreamExecutionEnvironment env) {
        Configuration wanted = new Configuration();
        wanted.set(PipelineOptions.GENERIC_TYPES, false);
        wanted.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        wanted.set(PipelineOptions.OBJECT_REUSE, true);
        wanted.set(PipelineOptions.MAX_PARALLELISM, MOST_PARALLELISM);
        wanted.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, WATERMARKS);
        env.configure(wanted);
    }
}
