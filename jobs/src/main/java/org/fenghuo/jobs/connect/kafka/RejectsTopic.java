package org.fenghuo.jobs.connect.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.jobs.intake.Rejected;
import org.fenghuo.records.Reject;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Sends refused messages to their topic, at least once, under a key that a repetition shares. */
public final class RejectsTopic implements KafkaRecordSerializationSchema<Rejected> {
    private final FramingSettings framing;
    private transient ValueWriter<Reject> writer;

    private RejectsTopic(FramingSettings framing) {
        this.framing = framing;
    }

    /** The sink of refused messages. */
    public static KafkaSink<Rejected> sink(Connections kafka, FramingSettings framing) {
        return KafkaSink.<Rejected>builder()
                .setBootstrapServers(kafka.brokers())
                .setKafkaProducerConfig(kafka.client())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new RejectsTopic(framing))
                .build();
    }

    @Override
    public void open(
            SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext)
            throws IOException {
        try {
            writer = ValueWriter.of(Topics.REJECTS, framing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Rejected rejected, KafkaSinkContext context, Long timestamp) {
        byte[] key = rejected.id().getBytes(UTF_8);
        return new ProducerRecord<>(Topics.REJECTS.name(), key, writer.encode(record(rejected)));
    }

    private static Reject record(Rejected rejected) {
        Fault fault = rejected.fault();
        return Reject.newBuilder()
                .setAt(Instant.ofEpochMilli(rejected.at()))
                .setTopic(rejected.topic())
                .setPartition(rejected.partition())
                .setOffset(rejected.offset())
                .setSource(orNull(rejected.source()))
                .setRecordId(orNull(rejected.recordId()))
                .setCode(fault.code())
                .setPath(orNull(fault.path()))
                .setFound(fault.found())
                .setExpected(fault.expected())
                .setHintZh(fault.hintZh())
                .setHintEn(fault.hintEn())
                .setValue(ByteBuffer.wrap(rejected.value()))
                .setValueLength(rejected.length())
                .setValueSha256(rejected.sha256())
                .build();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
