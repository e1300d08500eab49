package org.fenghuo.jobs.connect.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer.PartitionOffsetsRetriever;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FromBeginningTest {
    private static final TopicPartition NAMED = new TopicPartition("areas", 0);
    private static final TopicPartition OTHER = new TopicPartition("areas", 1);

    @Test
    void aPartitionWithoutAPositionStartsAtItsBeginningWhateverWasCommitted() throws Exception {
        var starts = InstantiationUtil.clone(new FromBeginning(Map.of(NAMED, 7L)));
        assertThat(starts.getPartitionOffsets(List.of(NAMED, OTHER), new AllCommitted()))
                .containsOnly(
                        Map.entry(NAMED, 7L),
                        Map.entry(OTHER, KafkaPartitionSplit.EARLIEST_OFFSET));
    }

    /** An earlier job of the group came to 99 everywhere. */
    private static final class AllCommitted implements PartitionOffsetsRetriever {
        @Override
        public Map<TopicPartition, Long> committedOffsets(Collection<TopicPartition> partitions) {
            return Map.of(NAMED, 99L, OTHER, 99L);
        }

        @Override
        public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
            return Map.of(NAMED, 100L, OTHER, 100L);
        }

        @Override
        public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> partitions) {
            return Map.of(NAMED, 0L, OTHER, 0L);
        }

        @Override
        public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
                Map<TopicPartition, Long> times) {
            return Map.of();
        }
    }
}
