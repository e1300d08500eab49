package org.fenghuo.jobs.connect.kafka;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.connect.rules.Head;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/**
 * Turns the messages of a topic into arrivals; whatever comes, it goes on.
 *
 * @param <R> the kind of record
 * @param <V> what its job needs of a version
 */
public abstract class RecordArrivals<R extends SpecificRecordBase, V>
        implements KafkaRecordDeserializationSchema<Arrival<V>> {
    private static final long serialVersionUID = 1L;

    private final String topic;
    private final Class<R> kind;
    private final FramingSettings framing;
    private final ZoneId zone;

    private transient ValueReader<R> reader;
    private transient KindRules<R> rules;
    private transient LocalDays days;
    private transient Receiving receiving;

    /** Arrivals from that topic, whose values are of that kind, in that zone. */
    protected RecordArrivals(Topic topic, Class<R> kind, FramingSettings framing, ZoneId zone) {
        this.topic = topic.name();
        this.kind = kind;
        this.framing = framing;
        this.zone = zone;
    }

    /** The rules of a record, made where the messages are read. */
    protected abstract KindRules<R> rules(ZoneId zone);

    /** When what a record tells of happened and was entered. */
    protected abstract Timing timing(R record);

    /** Hands out the version that a record is; several, if it says something of several keys. */
    protected abstract void versions(R record, Envelope envelope, Consumer<V> out);

    /** The days of the zone. */
    protected final LocalDays days() {
        return days;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        reader = new ValueReader<>(Topics.named(topic).orElseThrow(), kind, framing);
        rules = rules(zone);
        days = new LocalDays(zone);
        receiving = new Receiving(days);
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
            R known = refused.record().orElse(null);
            out.collect(refused(message, Rejecting.fault(refused.why()), known));
            return;
        }
        var read = (Reading.Read<R>) reading;
        R record = read.record();
        Optional<Fault> fault = rules.firstFault(record, message.timestamp());
        if (fault.isPresent()) {
            out.collect(refused(message, fault.get(), record));
            return;
        }
        Head head = rules.head(record);
        long reportedAt = head.reportedAt().toEpochMilli();
        Envelope envelope =
                new Envelope(
                        new VersionStamp(head.version(), reportedAt, read.contentHash()),
                        receiving.receipt(message, head, timing(record)),
                        message.value());
        versions(
                record,
                envelope,
                version ->
                        out.collect(new Arrival.Read<>(message.timestamp(), reportedAt, version)));
    }

    private Reading<R> read(byte[] value) throws IOException {
        try {
            return reader.read(value);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    private Arrival<V> refused(ConsumerRecord<byte[], byte[]> message, Fault fault, R record) {
        Head head = record == null ? null : rules.head(record);
        String source = head == null ? "" : head.source();
        String recordId = head == null ? "" : head.recordId();
        return new Arrival.Refused<>(
                message.timestamp(),
                Rejecting.rejected(message, fault, source, recordId),
                receiving.refused(message, source));
    }
}
