package org.fenghuo.local.histories;

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

/** Reads a {@link Feed} as the source of Kafka reads a topic: splits, positions, checkpoints. */
final class ScriptedSource<T>
        implements Source<T, ScriptedSplit, List<ScriptedSplit>>, ResultTypeQueryable<T> {
    private static final long serialVersionUID = 1L;

    private final String feed;
    private final KafkaRecordDeserializationSchema<T> reading;

    ScriptedSource(Feed feed, KafkaRecordDeserializationSchema<T> reading) {
        this.feed = feed.name();
        this.reading = reading;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<T, ScriptedSplit> createReader(SourceReaderContext context) {
        return new ScriptedReader<>(Feed.named(feed), reading);
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
        return new ScriptedSplit.Serializer.OfList();
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return reading.getProducedType();
    }
}
