package org.fenghuo.local.reach;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Where topics end and how far a group has committed. */
public final class TopicOffsets implements AutoCloseable {
    private static final int LIMIT_MS = 15_000;

    private final String brokers;
    private final Admin admin;

    /** At those brokers. */
    public TopicOffsets(String brokers) {
        this(Map.of("bootstrap.servers", brokers));
    }

    /** With these settings of a client, bootstrap.servers among them. */
    public TopicOffsets(Map<String, Object> client) {
        this.brokers = client.get("bootstrap.servers").toString();
        this.admin = KafkaAnswers.admin(client, LIMIT_MS);
    }

    /** The end of each partition of the topics. */
    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> asked =
                await(admin.describeTopics(topics).allTopicNames()).values().stream()
                        .flatMap(
                                topic ->
                                        topic.partitions().stream()
                                                .map(
                                                        part ->
                                                                new TopicPartition(
                                                                        topic.name(),
                                                                        part.partition())))
                        .collect(Collectors.toMap(part -> part, part -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        await(admin.listOffsets(asked).all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** How many messages a topic has had in all its partitions. */
    public long messages(String topic) {
        return ends(List.of(topic)).values().stream().mapToLong(Long::longValue).sum();
    }

    /** What the group has committed; partitions of which it committed nothing are missing. */
    public Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach(
                        (partition, at) -> {
                            if (at != null) {
                                committed.put(partition, at.offset());
                            }
                        });
        return committed;
    }

    private <T> T await(KafkaFuture<T> answer) {
        return KafkaAnswers.await(brokers, answer);
    }

    @Override
    public void close() {
        admin.close();
    }
}
