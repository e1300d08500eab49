package org.fenghuo.bench;

import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fenghuo.jobs.connect.areas.AreaArrivals;
import org.fenghuo.jobs.connect.areas.PlaceRegister;
import org.fenghuo.jobs.connect.kafka.EventTime;
import org.fenghuo.jobs.connect.kafka.NoTime;
import org.fenghuo.jobs.connect.kafka.RecordArrivals;
import org.fenghuo.jobs.connect.kafka.ReplaySource;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/**
 * Reads topics from their beginning, as jobs do in a replay.
 *
 * @param brokers where they are
 * @param bounded whether it ends with what stands in them now, or never
 */
record TopicReading(String brokers, boolean bounded) {
    private static final String GROUP = "fenghuo-bench";

    /** The arrivals of a topic. */
    <V> DataStream<Arrival<V>> read(
            StreamExecutionEnvironment env, Topic topic, RecordArrivals<?, V> reading) {
        KafkaSourceBuilder<Arrival<V>> source =
                KafkaSource.<Arrival<V>>builder()
                        .setBootstrapServers(brokers)
                        .setTopics(topic.name())
                        .setGroupId(GROUP)
                        .setStartingOffsets(OffsetsInitializer.earliest())
                        .setDeserializer(reading)
                        .setProperty("max.poll.records", "2000");
        if (bounded) {
            source.setBounded(OffsetsInitializer.latest());
        }
        return env.fromSource(
                        new ReplaySource<>(source.build(), EventTime.REPLAY),
                        EventTime.REPLAY.strategy(),
                        "Read " + topic.name())
                .uid("read-" + topic.name());
    }

    /** The register of areas, in which nothing stands: the jobs know the areas from the start. */
    DataStream<AreaChange> areaChanges(StreamExecutionEnvironment env) {
        KafkaSource<AreaChange> source =
                KafkaSource.<AreaChange>builder()
                        .setBootstrapServers(brokers)
                        .setTopics(Topics.AREAS.name())
                        .setGroupId(GROUP)
                        .setStartingOffsets(OffsetsInitializer.earliest())
                        .setBounded(OffsetsInitializer.latest())
                        .setDeserializer(
                                new AreaArrivals(PlaceRegister.AREAS, FramingSettings.SHIPPED))
                        .build();
        return env.fromSource(source, NoTime.strategy(), "Read areas")
                .uid("read-areas")
                .setParallelism(1);
    }
}
