package org.fenghuo.jobs.connect.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Sends alerts as they stand to their topic, at least once: the newest of an id holds. */
public final class AlertsTopic implements KafkaRecordSerializationSchema<Alert> {
    private static final long serialVersionUID = 1L;

    private final FramingSettings framing;
    private transient ValueWriter<org.fenghuo.records.Alert> writer;

    private AlertsTopic(FramingSettings framing) {
        this.framing = framing;
    }

    /** The sink of alerts. */
    public static KafkaSink<Alert> sink(Connections kafka, FramingSettings framing) {
        return KafkaSink.<Alert>builder()
                .setBootstrapServers(kafka.brokers())
                .setKafkaProducerConfig(kafka.client())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new AlertsTopic(framing))
                .build();
    }

    @Override
    public void open(
            SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext)
            throws IOException {
        try {
            writer = ValueWriter.of(Topics.ALERTS, framing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Alert alert, KafkaSinkContext context, Long timestamp) {
        byte[] key = alert.id().getBytes(UTF_8);
        return new ProducerRecord<>(
                Topics.ALERTS.name(), key, writer.encode(AlertWriting.record(alert)));
    }
}
