package org.fenghuo.local.histories;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.fenghuo.jobs.connect.kafka.EventTime;
import org.fenghuo.jobs.connect.kafka.TimeKeepingReader;
import org.fenghuo.jobs.intake.Arrival;

/** Reads a {@link Feed} as the source of Kafka reads a topic: splits, positions, checkpoints. */
final class ScriptedSource<T>
        implements Source<T, ScriptedSplit, List<ScriptedSplit>>, ResultTypeQueryable<T> {
    private static final long serialVersionUID = 1L;

    private final String feed;
    private final KafkaRecordDeserializationSchema<T> reading;
    private final Readers<T> readers;

    private ScriptedSource(
            Feed feed, KafkaRecordDeserializationSchema<T> reading, Readers<T> readers) {
        this.feed = feed.name();
        this.reading = reading;
        this.readers = readers;
    }

    /** What stands round the reader of a partition. */
    @FunctionalInterface
    private interface Readers<T> extends Serializable {
        SourceReader<T, ScriptedSplit> round(SourceReader<T, ScriptedSplit> reader);
    }

    static <T> ScriptedSource<T> plain(Feed feed, KafkaRecordDeserializationSchema<T> reading) {
        return new ScriptedSource<>(feed, reading, reader -> reader);
    }

    /** One that keeps event time in its checkpoints, as the source of a replay does. */
    static <V> ScriptedSource<Arrival<V>> ofReplay(
            Feed feed, KafkaRecordDeserializationSchema<Arrival<V>> reading) {
        return new ScriptedSource<>(
                feed,
                reading,
                reader -> new TimeKeepingReader<>(reader, ScriptedSplit.TIMES, EventTime.REPLAY));
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<T, ScriptedSplit> createReader(SourceReaderContext context) {
        return readers.round(new ScriptedReader<>(Feed.named(feed), reading));
    }

    @Override
    public SplitEnumerator<ScriptedSplit, List<ScriptedSplit>> createEnumerator(
            SplitEnumeratorContext<ScriptedSplit> context) {
        return new ScriptedAssignment(
                context,
                IntStream.range(0, Feed.named(feed).partitions())
                        .mapToObj(partition -> new ScriptedSplit(partition, 0))
                        .toList());
    }

    @Override
    public SplitEnumerator<ScriptedSplit, List<ScriptedSplit>> restoreEnumerator(
            SplitEnumeratorContext<ScriptedSplit> context, List<ScriptedSplit> unassigned) {
        return new ScriptedAssignment(context, unassigned);
    }

    @Override
    public SimpleVersionedSerializer<ScriptedSplit> getSplitSerializer() {
        return new ScriptedSplit.Serializer();
    }

    @Override
    public SimpleVersionedSerializer<List<ScriptedSplit>> getEnumeratorCheckpointSerializer() {
        return new ScriptedSplit.ListSerializer();
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return reading.getProducedType();
    }
}
