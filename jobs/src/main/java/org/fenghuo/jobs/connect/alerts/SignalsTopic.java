package org.fenghuo.jobs.connect.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Sends verdicts to their topic, at least once: said twice they mean the same. */
public final class SignalsTopic implements KafkaRecordSerializationSchema<Signal> {
    private static final long serialVersionUID = 1L;

    private final FramingSettings framing;
    private transient ValueWriter<org.fenghuo.records.Signal> writer;

    private SignalsTopic(FramingSettings framing) {
        this.framing = framing;
    }

    /** The sink of verdicts. */
    public static KafkaSink<Signal> sink(Connections kafka, FramingSettings framing) {
        return KafkaSink.<Signal>builder()
                .setBootstrapServers(kafka.brokers())
                .setKafkaProducerConfig(kafka.client())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new SignalsTopic(framing))
                .build();
    }

    @Override
    public void open(
            SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext)
            throws IOException {
        try {
            writer = ValueWriter.of(Topics.SIGNALS, framing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Signal signal, KafkaSinkContext context, Long timestamp) {
        byte[] key = signal.line().code().getBytes(UTF_8);
        return new ProducerRecord<>(
                Topics.SIGNALS.name(), key, writer.encode(SignalWriting.record(signal)));
    }
}
