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
import org.fenghuo.epi.place.Area;
import org.fenghuo.schemas.framing.FramingSettings;

/** Areas as they change. */
public final class AreaArrivals implements KafkaRecordDeserializationSchema<Area> {
    private final FramingSettings framing;
    private transient AreaReading reading;

    /** Areas in that framing. */
    public AreaArrivals(FramingSettings framing) {
        this.framing = framing;
    }

    /** A register holds no watermark back: as far as it goes, all time is over. */
    public static WatermarkStrategy<Area> noTime() {
        return WatermarkStrategy.forGenerator(context -> new NoTime());
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        reading = new AreaReading(framing);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Area> out)
            throws IOException {
        if (message.value() == null) {
            return;
        }
        try {
            reading.read(message.value(), message.offset()).ifPresent(out::collect);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    @Override
    public TypeInformation<Area> getProducedType() {
        return TypeInformation.of(Area.class);
    }

    private static final class NoTime implements WatermarkGenerator<Area> {
        @Override
        public void onEvent(Area area, long timestamp, WatermarkOutput output) {
            // Its own time says nothing.
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.emitWatermark(new Watermark(Long.MAX_VALUE - 1));
        }
    }
}
