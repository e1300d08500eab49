package org.fenghuo.jobs.connect.areas;

import java.io.IOException;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.schemas.framing.FramingSettings;

/** Places as they change. */
public final class AreaArrivals implements KafkaRecordDeserializationSchema<AreaChange> {
    private final PlaceRegister register;
    private final FramingSettings framing;
    private transient PlaceReading reading;

    /** Places of that register in that framing. */
    public AreaArrivals(PlaceRegister register, FramingSettings framing) {
        this.register = register;
        this.framing = framing;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        reading = register.reading(framing);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<AreaChange> out)
            throws IOException {
        try {
            reading.read(message).ifPresent(out::collect);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    @Override
    public TypeInformation<AreaChange> getProducedType() {
        return TypeInformation.of(AreaChange.class);
    }
}
