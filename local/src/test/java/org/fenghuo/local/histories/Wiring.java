package org.fenghuo.local.histories;

import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fenghuo.jobs.connect.areas.AreaArrivals;
import org.fenghuo.jobs.connect.areas.PlaceRegister;
import org.fenghuo.jobs.connect.documents.LedgerFormat;
import org.fenghuo.jobs.connect.documents.RejectedFormat;
import org.fenghuo.jobs.connect.documents.SourceFormat;
import org.fenghuo.jobs.connect.index.DocumentFormat;
import org.fenghuo.jobs.connect.kafka.EventTime;
import org.fenghuo.jobs.connect.kafka.NoTime;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.MessageStreams;
import org.fenghuo.jobs.state.StreamDefaults;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topic;

/** Puts feeds before a job of two topics and a {@link MemoryIndex} behind it. */
final class Wiring {
    private static final long OFTEN_MS = 3;

    private final StreamExecutionEnvironment env;
    private final MemoryIndex index;
    private final String job;

    Wiring(StreamExecutionEnvironment env, MemoryIndex index, String job) {
        this.env = env;
        this.index = index;
        this.job = job;
        StreamDefaults.apply(env);
        env.getConfig().setAutoWatermarkInterval(OFTEN_MS);
    }

    <V> DataStream<Arrival<V>> read(
            Feed feed, Topic topic, KafkaRecordDeserializationSchema<Arrival<V>> reading) {
        String name = "read-" + topic.name();
        return env.fromSource(
                        ScriptedSource.ofReplay(feed, reading), EventTime.REPLAY.strategy(), name)
                .uid(name);
    }

    DataStream<AreaChange> places(Feed feed, PlaceRegister register) {
        String name = "read-" + register.topic().name();
        AreaArrivals reading = new AreaArrivals(register, FramingSettings.SHIPPED);
        return env.fromSource(ScriptedSource.plain(feed, reading), NoTime.strategy(), name)
                .uid(name)
                .setParallelism(1);
    }

    <T> void write(DataStream<T> documents, String alias, DocumentFormat<T> format) {
        documents.sinkTo(new MemorySink<>(index, alias, format)).uid("write-" + alias);
    }

    void write(MessageStreams messages) {
        messages.outcomes()
                .forEach(
                        (topic, outcomes) ->
                                outcomes.sinkTo(
                                                new MemorySink<>(
                                                        index,
                                                        "ledger",
                                                        new LedgerFormat(job, topic)))
                                        .uid("write-ledger-of-" + topic));
        write(messages.sources(), "sources", new SourceFormat());
        write(messages.rejects(), "rejects", new RejectedFormat("rejects", job));
    }
}
