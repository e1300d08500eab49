package org.fenghuo.jobs.connect.kafka;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/**
 * Turns the messages of a topic whose records have no versions into arrivals; whatever comes, it
 * goes on.
 *
 * @param <R> the kind of record
 * @param <V> what its job needs of it
 */
public abstract class PlainArrivals<R extends SpecificRecordBase, V>
        implements KafkaRecordDeserializationSchema<Arrival<V>> {
    private static final long serialVersionUID = 1L;

    private final String topic;
    private final Class<R> kind;
    private final FramingSettings framing;
    private final ZoneId zone;

    private transient ValueReader<R> reader;
    private transient Receiving receiving;

    /** Arrivals from that topic, whose values are of that kind, in that zone. */
    protected PlainArrivals(Topic topic, Class<R> kind, FramingSettings framing, ZoneId zone) {
        this.topic = topic.name();
        this.kind = kind;
        this.framing = framing;
        this.zone = zone;
    }

    /** What is wrong with a record, if anything. */
    protected abstract Optional<Fault> fault(R record, long appendedAt);

    /** The event time of a record that has no fault, milliseconds of UTC. */
    protected abstract long at(R record);

    /** What its job needs of a record that has no fault. */
    protected abstract V value(R record);

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        reader = new ValueReader<>(Topics.named(topic).orElseThrow(), kind, framing);
        receiving = new Receiving(new LocalDays(zone));
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Arrival<V>> out)
            throws IOException {
        if (message.value() == null) {
            Ticks.instant(message)
                    .ifPresent(
                            until -> out.collect(new Arrival.Tick<>(message.timestamp(), until)));
            return;
        }
        Reading<R> reading = read(message.value());
        if (reading instanceof Reading.Refused<R> refused) {
            out.collect(refused(message, Rejecting.fault(refused.why())));
            return;
        }
        R record = ((Reading.Read<R>) reading).record();
        Optional<Fault> fault = fault(record, message.timestamp());
        out.collect(
                fault.isPresent()
                        ? refused(message, fault.get())
                        : new Arrival.Read<>(message.timestamp(), at(record), value(record)));
    }

    private Reading<R> read(byte[] value) throws IOException {
        try {
            return reader.read(value);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    private Arrival<V> refused(ConsumerRecord<byte[], byte[]> message, Fault fault) {
        return new Arrival.Refused<>(
                message.timestamp(),
                Rejecting.rejected(message, fault, "", ""),
                receiving.refused(message, ""));
    }
}
