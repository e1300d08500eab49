package org.fenghuo.schemas.framing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.schemas.topics.Topic;

/** Makes Kafka values of records of one kind; for one thread. */
public final class ValueWriter<T extends SpecificRecordBase> {
    private final byte[] header;
    private final RecordEncoder<T> encoder;

    private ValueWriter(byte[] header, Schema schema) {
        this.header = header;
        this.encoder = new RecordEncoder<>(schema);
    }

    /** Single-object framing, which needs no registry. */
    public static <T extends SpecificRecordBase> ValueWriter<T> singleObject(Topic topic) {
        byte[] header =
                ByteBuffer.allocate(Framing.SINGLE_OBJECT_HEADER)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort(Framing.SINGLE_OBJECT_MARK)
                        .putLong(SchemaNormalization.parsingFingerprint64(topic.record()))
                        .array();
        return new ValueWriter<>(header, topic.record());
    }

    /**
     * The framing that the settings ask for. With a registry the topic's schema is registered under
     * the subject {@code <topic>-value}, waiting for a registry that is down.
     */
    public static <T extends SpecificRecordBase> ValueWriter<T> of(
            Topic topic, FramingSettings settings) throws InterruptedException {
        if (!settings.hasRegistry()) {
            return singleObject(topic);
        }
        int id = new Registry(settings).register(topic.name() + "-value", topic.record());
        byte[] header =
                ByteBuffer.allocate(Framing.CONFLUENT_HEADER)
                        .put(Framing.CONFLUENT_MARK)
                        .putInt(id)
                        .array();
        return new ValueWriter<>(header, topic.record());
    }

    /** The record as a Kafka value. */
    public byte[] encode(T record) {
        return encoder.encode(header, record);
    }
}
