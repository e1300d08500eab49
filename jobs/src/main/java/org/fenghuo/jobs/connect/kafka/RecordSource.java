package org.fenghuo.jobs.connect.kafka;

import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.schemas.topics.Topic;

/**
 * Reads the records of a topic into a job.
 *
 * @param kafka where the topic is
 * @param settings under which group and in which time it is read
 */
public record RecordSource(Connections kafka, CommonSettings settings) {
    /** The arrivals of a topic; the uid is that of the topic. */
    public <V> DataStream<Arrival<V>> read(
            StreamExecutionEnvironment env,
            Topic topic,
            KafkaRecordDeserializationSchema<Arrival<V>> reading) {
        return read(env, topic, reading, EventTime.REPLAY);
    }

    /** The same from a topic whose senders tell their time: in a replay nothing else moves it. */
    public <V> DataStream<Arrival<V>> readTold(
            StreamExecutionEnvironment env,
            Topic topic,
            KafkaRecordDeserializationSchema<Arrival<V>> reading) {
        return read(env, topic, reading, EventTime.TICKS);
    }

    private <V> DataStream<Arrival<V>> read(
            StreamExecutionEnvironment env,
            Topic topic,
            KafkaRecordDeserializationSchema<Arrival<V>> reading,
            EventTime replayed) {
        KafkaSource<Arrival<V>> source = kafka.source(topic, settings.group(), reading);
        EventTime time = settings.live() ? EventTime.LIVE : replayed;
        Source<Arrival<V>, ?, ?> timed =
                settings.live() ? source : new ReplaySource<>(source, time);
        return env.fromSource(timed, time.strategy(), "Read " + topic.name().replace('-', ' '))
                .uid("read-" + topic.name())
                .setParallelism(kafka.readers(topic, env.getParallelism()));
    }
}
