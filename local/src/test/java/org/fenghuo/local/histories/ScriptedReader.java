package org.fenghuo.local.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads some partitions of a {@link Feed}, a message of each in turn. */
final class ScriptedReader<T> implements SourceReader<T, ScriptedSplit> {
    private final Feed feed;
    private final KafkaRecordDeserializationSchema<T> reading;
    private final Map<Integer, Integer> positions = new TreeMap<>();
    private boolean isNew = true;

    ScriptedReader(Feed feed, KafkaRecordDeserializationSchema<T> reading) {
        this.feed = feed;
        this.reading = reading;
    }

    @Override
    public void start() {
        try {
            reading.open(null);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
        isNew = false;
        boolean some = false;
        for (Map.Entry<Integer, Integer> each : positions.entrySet()) {
            ConsumerRecord<byte[], byte[]> message = feed.at(each.getKey(), each.getValue());
            if (message != null) {
                read(message, output.createOutputForSplit(String.valueOf(each.getKey())));
                each.setValue(each.getValue() + 1);
                feed.readUpTo(each.getKey(), each.getValue());
                some = true;
            }
        }
        return some ? InputStatus.MORE_AVAILABLE : InputStatus.NOTHING_AVAILABLE;
    }

    private void read(ConsumerRecord<byte[], byte[]> message, SourceOutput<T> output)
            throws Exception {
        reading.deserialize(
                message,
                new Collector<>() {
                    @Override
                    public void collect(T arrival) {
                        output.collect(arrival, message.timestamp());
                    }

                    @Override
                    public void close() {
                        // Nothing is open.
                    }
                });
    }

    @Override
    public List<ScriptedSplit> snapshotState(long checkpoint) {
        List<ScriptedSplit> splits = new ArrayList<>();
        positions.forEach((partition, at) -> splits.add(new ScriptedSplit(partition, at)));
        return splits;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        CompletableFuture<Void> more = feed.more();
        // Asked once in any case: before that the operator does not set up its watermarks.
        boolean some =
                isNew
                        || positions.entrySet().stream()
                                .anyMatch(each -> feed.at(each.getKey(), each.getValue()) != null);
        return some ? CompletableFuture.completedFuture(null) : more;
    }

    @Override
    public void addSplits(List<ScriptedSplit> splits) {
        for (ScriptedSplit split : splits) {
            positions.put(split.partition(), split.position());
            feed.readUpTo(split.partition(), split.position());
        }
        feed.wake();
    }

    @Override
    public void notifyNoMoreSplits() {
        // A feed never ends.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
