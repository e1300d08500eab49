package org.fenghuo.local.recount;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its beginning to the end it has at the start. */
final class TopicReader {
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final int IDLE_LIMIT = 60;

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final List<TopicPartition> partitions;

    TopicReader(Consumer<byte[], byte[]> consumer, String topic) {
        this.consumer = consumer;
        this.topic = topic;
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        this.partitions =
                found == null
                        ? List.of()
                        : found.stream()
                                .map(p -> new TopicPartition(topic, p.partition()))
                                .toList();
    }

    int partitions() {
        return partitions.size();
    }

    /** Refuses a topic whose first messages are gone. */
    void requireAllMessages() {
        consumer.beginningOffsets(partitions)
                .forEach(
                        (partition, offset) -> {
                            if (offset > 0) {
                                throw new IllegalStateException(
                                        ("%s begins at offset %d: messages were deleted, so it"
                                                        + " cannot be recounted; keep all of them"
                                                        + " (retention.ms=-1)")
                                                .formatted(partition, offset));
                            }
                        });
    }

    void readAll(
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> taker, Progress progress) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long total = ends.values().stream().mapToLong(Long::longValue).sum();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        long done = 0;
        int idle = 0;
        Set<TopicPartition> open = new HashSet<>(partitions);
        open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
        while (!open.isEmpty()) {
            var records = consumer.poll(WAIT);
            for (ConsumerRecord<byte[], byte[]> message : records) {
                if (message.offset() < ends.get(new TopicPartition(topic, message.partition()))) {
                    taker.accept(message);
                    done++;
                }
            }
            idle = records.isEmpty() ? idle + 1 : 0;
            refuseSilence(idle, open);
            open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
            progress.at(topic, done, total);
        }
    }

    private static void refuseSilence(int idle, Set<TopicPartition> open) {
        if (idle >= IDLE_LIMIT) {
            throw new IllegalStateException(
                    "Kafka has sent nothing of %s for %d s: see whether the broker is well"
                            .formatted(open, IDLE_LIMIT));
        }
    }
}
