package org.fenghuo.jobs.connect.alerts;

import java.io.IOException;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.jobs.connect.detection.KnownSubjects;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.schemas.framing.FramingSettings;

/** Rules as they change. */
final class RuleArrivals implements KafkaRecordDeserializationSchema<RuleChange> {
    private static final long serialVersionUID = 1L;

    private final FramingSettings framing;
    private final KnownSubjects subjects;
    private transient RuleMessages messages;

    RuleArrivals(FramingSettings framing, KnownSubjects subjects) {
        this.framing = framing;
        this.subjects = subjects;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        messages = new RuleMessages(framing, subjects);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<RuleChange> out)
            throws IOException {
        try {
            messages.read(message).ifPresent(out::collect);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    @Override
    public TypeInformation<RuleChange> getProducedType() {
        return TypeInformation.of(RuleChange.class);
    }
}
