package org.fenghuo.jobs.connect.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fenghuo.schemas.topics.Topic;

/** Reads what stands in a topic now, from its beginning to its present end. */
public final class StandingMessages {
    private static final Duration POLL = Duration.ofMillis(500);

    private StandingMessages() {}

    /** Takes a message. */
    @FunctionalInterface
    public interface Taker {
        /** Takes it; those of a partition come in their order. */
        void take(ConsumerRecord<byte[], byte[]> message) throws InterruptedException;
    }

    /** Hands out all messages; returns where the topic ended, to be read on from there. */
    public static Map<TopicPartition, Long> read(Topic topic, Properties kafka, Taker taker)
            throws InterruptedException {
        var bytes = new ByteArrayDeserializer();
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka, bytes, bytes)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic.name()).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    taker.take(message);
                }
            }
            return ends;
        }
    }
}
