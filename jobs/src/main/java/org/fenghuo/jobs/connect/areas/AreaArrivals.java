package org.fenghuo.jobs.connect.areas;

import java.io.IOException;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
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

    /** A register holds no watermark back: as far as it goes, all time is over. */
    public static WatermarkStrategy<AreaChange> noTime() {
        return WatermarkStrategy.forGenerator(context -> new NoTime());
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

    private static final class NoTime implements WatermarkGenerator<AreaChange> {
        @Override
        public void onEvent(AreaChange change, long timestamp, WatermarkOutput output) {
            // Its own time says nothing.
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.emitWatermark(new Watermark(Long.MAX_VALUE - 1));
        }
    }
}
