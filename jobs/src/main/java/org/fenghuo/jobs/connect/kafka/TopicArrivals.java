package org.fenghuo.jobs.connect.kafka;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.connect.rules.Head;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/**
 * Turns the messages of a topic into arrivals; whatever comes, it goes on.
 *
 * @param <R> the kind of record
 * @param <V> what its job needs of it
 */
abstract class TopicArrivals<R extends SpecificRecordBase, V>
        implements KafkaRecordDeserializationSchema<Arrival<V>> {
    private static final long serialVersionUID = 1L;

    private final String topic;
    private final Class<R> kind;
    private final FramingSettings framing;
    private final ZoneId zone;

    private transient ValueReader<R> reader;
    private transient LocalDays days;
    private transient Receiving receiving;

    TopicArrivals(Topic topic, Class<R> kind, FramingSettings framing, ZoneId zone) {
        this.topic = topic.name();
        this.kind = kind;
        this.framing = framing;
        this.zone = zone;
    }

    /** What is wrong with a record, if anything. */
    protected abstract Optional<Fault> fault(R record, long appendedAt);

    /** Hands out what a record that has no fault is to its job. */
    abstract void take(
            ConsumerRecord<byte[], byte[]> message,
            Reading.Read<R> read,
            Collector<Arrival<V>> out);

    /** The head of a record by which a refusal names it; none if its kind has none. */
    Optional<Head> head(R record) {
        return Optional.empty();
    }

    /** How far a message without a value brings event time in its partition, if anywhere. */
    protected OptionalLong until(ConsumerRecord<byte[], byte[]> message) {
        return Ticks.instant(message);
    }

    /** The zone in which days are told. */
    final ZoneId zone() {
        return zone;
    }

    /** The days of the zone. */
    protected final LocalDays days() {
        return days;
    }

    /** Notes how messages are received. */
    final Receiving receiving() {
        return receiving;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        reader = new ValueReader<>(Topics.named(topic).orElseThrow(), kind, framing);
        days = new LocalDays(zone);
        receiving = new Receiving(days);
    }

    @Override
    public final void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Arrival<V>> out)
            throws IOException {
        if (message.value() == null) {
            until(message)
                    .ifPresent(
                            until -> out.collect(new Arrival.Tick<>(message.timestamp(), until)));
            return;
        }
        Reading<R> reading = read(message.value());
        if (reading instanceof Reading.Refused<R> refused) {
            Optional<Head> head = refused.record().flatMap(this::head);
            out.collect(refused(message, Rejecting.fault(refused.why()), head));
            return;
        }
        var read = (Reading.Read<R>) reading;
        Optional<Fault> fault = fault(read.record(), message.timestamp());
        if (fault.isPresent()) {
            out.collect(refused(message, fault.get(), head(read.record())));
            return;
        }
        take(message, read, out);
    }

    private Reading<R> read(byte[] value) throws IOException {
        try {
            return reader.read(value);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    private Arrival<V> refused(
            ConsumerRecord<byte[], byte[]> message, Fault fault, Optional<Head> head) {
        String source = head.map(Head::source).orElse("");
        String recordId = head.map(Head::recordId).orElse("");
        return new Arrival.Refused<>(
                message.timestamp(),
                Rejecting.rejected(message, fault, source, recordId),
                receiving.refused(message, source));
    }
}
