package org.fenghuo.jobs.connect.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/**
 * Sends what a job says to one of our topics, at least once.
 *
 * @param <V> what a job says
 * @param <R> the kind of record that it is sent as
 */
public abstract class RecordsTopic<V, R extends SpecificRecordBase>
        implements KafkaRecordSerializationSchema<V> {
    private static final long serialVersionUID = 1L;

    private final String topic;
    private final FramingSettings framing;
    private transient ValueWriter<R> writer;

    /** To that topic, in that framing. */
    protected RecordsTopic(Topic topic, FramingSettings framing) {
        this.topic = topic.name();
        this.framing = framing;
    }

    /** The key of its message, which a repetition shares. */
    protected abstract String key(V value);

    /** The record of its message. */
    protected abstract R record(V value);

    /** The sink that sends so. */
    protected final KafkaSink<V> sink(Connections kafka) {
        return KafkaSink.<V>builder()
                .setBootstrapServers(kafka.brokers())
                .setKafkaProducerConfig(kafka.client())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(this)
                .build();
    }

    @Override
    public final void open(
            SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext)
            throws IOException {
        try {
            writer = ValueWriter.of(Topics.named(topic).orElseThrow(), framing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            V value, KafkaSinkContext context, Long timestamp) {
        byte[] key = key(value).getBytes(UTF_8);
        return new ProducerRecord<>(topic, key, writer.encode(record(value)));
    }
}
