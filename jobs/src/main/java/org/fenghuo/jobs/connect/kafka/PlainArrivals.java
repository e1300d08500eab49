package org.fenghuo.jobs.connect.kafka;

import java.time.ZoneId;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.topics.Topic;

/**
 * Turns the messages of a topic whose records have no versions into arrivals; whatever comes, it
 * goes on.
 *
 * @param <R> the kind of record
 * @param <V> what its job needs of it
 */
public abstract class PlainArrivals<R extends SpecificRecordBase, V> extends TopicArrivals<R, V> {
    private static final long serialVersionUID = 1L;

    /** Arrivals from that topic, whose values are of that kind, in that zone. */
    protected PlainArrivals(Topic topic, Class<R> kind, FramingSettings framing, ZoneId zone) {
        super(topic, kind, framing, zone);
    }

    /** The event time of a record that has no fault, milliseconds of UTC. */
    protected abstract long at(R record);

    /** What its job needs of a record that has no fault. */
    protected abstract V value(R record);

    @Override
    final void take(
            ConsumerRecord<byte[], byte[]> message,
            Reading.Read<R> read,
            Collector<Arrival<V>> out) {
        R record = read.record();
        out.collect(new Arrival.Read<>(message.timestamp(), at(record), value(record)));
    }
}
