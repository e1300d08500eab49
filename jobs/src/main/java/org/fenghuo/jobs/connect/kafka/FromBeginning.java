package org.fenghuo.jobs.connect.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a job without a checkpoint begins to read: at the positions it is given, and where it is
 * given none at the beginning, never at an offset that an earlier job committed, whose state is
 * gone.
 */
final class FromBeginning implements OffsetsInitializer {
    private static final long serialVersionUID = 1L;

    private final HashMap<TopicPartition, Long> given;

    FromBeginning(Map<TopicPartition, Long> given) {
        this.given = new HashMap<>(given);
    }

    @Override
    public Map<TopicPartition, Long> getPartitionOffsets(
            Collection<TopicPartition> partitions, PartitionOffsetsRetriever unused) {
        Map<TopicPartition, Long> starts = new HashMap<>();
        for (TopicPartition partition : partitions) {
            starts.put(
                    partition, given.getOrDefault(partition, KafkaPartitionSplit.EARLIEST_OFFSET));
        }
        return starts;
    }

    @Override
    @SuppressWarnings("deprecation") // Kafka's name for it, which Flink's interface still asks for
    public OffsetResetStrategy getAutoOffsetResetStrategy() {
        return OffsetResetStrategy.EARLIEST;
    }
}
