package org.fenghuo.jobs.connect.kafka;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.jobs.connect.rules.Head;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.topics.Topic;

/**
 * Turns the messages of a topic whose records have versions into arrivals; whatever comes, it goes
 * on.
 *
 * @param <R> the kind of record
 * @param <V> what its job needs of a version
 */
public abstract class RecordArrivals<R extends SpecificRecordBase, V> extends TopicArrivals<R, V> {
    private static final long serialVersionUID = 1L;

    private transient KindRules<R> rules;

    /** Arrivals from that topic, whose values are of that kind, in that zone. */
    protected RecordArrivals(Topic topic, Class<R> kind, FramingSettings framing, ZoneId zone) {
        super(topic, kind, framing, zone);
    }

    /** The rules of a record, made where the messages are read. */
    protected abstract KindRules<R> rules(ZoneId zone);

    /** When what a record tells of happened and was entered. */
    protected abstract Timing timing(R record);

    /** Hands out the version that a record is; several, if it says something of several keys. */
    protected abstract void versions(R record, Envelope envelope, Consumer<V> out);

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        super.open(context);
        rules = rules(zone());
    }

    @Override
    protected final Optional<Fault> fault(R record, long appendedAt) {
        return rules.firstFault(record, appendedAt);
    }

    @Override
    final Optional<Head> head(R record) {
        return Optional.of(rules.head(record));
    }

    @Override
    final void take(
            ConsumerRecord<byte[], byte[]> message,
            Reading.Read<R> read,
            Collector<Arrival<V>> out) {
        R record = read.record();
        Head head = rules.head(record);
        long reportedAt = head.reportedAt().toEpochMilli();
        Envelope envelope =
                new Envelope(
                        new VersionStamp(head.version(), reportedAt, read.contentHash()),
                        receiving().receipt(message, head, timing(record)),
                        message.value());
        versions(
                record,
                envelope,
                version ->
                        out.collect(new Arrival.Read<>(message.timestamp(), reportedAt, version)));
    }
}
