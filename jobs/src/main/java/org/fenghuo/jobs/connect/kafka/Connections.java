package org.fenghuo.jobs.connect.kafka;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.ParameterTool;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fenghuo.schemas.topics.Topic;

/**
 * How Kafka is reached: {@code kafka.brokers}, and any client setting as {@code
 * kafka.client.<name>} (security, time-outs).
 */
public final class Connections {
    private static final String CLIENT = "kafka.client.";
    private static final String DISCOVERY_MS = "60000";

    private final String brokers;
    private final Properties client = new Properties();

    private Connections(String brokers) {
        this.brokers = brokers;
    }

    /** From dotted keys. */
    public static Connections from(ParameterTool given) {
        Connections connections = new Connections(given.getRequired("kafka.brokers"));
        for (Map.Entry<String, String> entry : given.toMap().entrySet()) {
            if (entry.getKey().startsWith(CLIENT)) {
                connections.client.setProperty(
                        entry.getKey().substring(CLIENT.length()), entry.getValue());
            }
        }
        return connections;
    }

    /** Addresses of the brokers. */
    public String brokers() {
        return brokers;
    }

    /** Settings of the client, the security among them. */
    public Properties client() {
        Properties copy = new Properties();
        copy.putAll(client);
        return copy;
    }

    /** Settings of a plain consumer. */
    public Properties consumer() {
        Properties settings = client();
        settings.setProperty("bootstrap.servers", brokers);
        settings.setProperty("enable.auto.commit", "false");
        return settings;
    }

    /**
     * How many subtasks may read a topic if so many are wanted: one without a partition has no
     * time, and would hold back that of all others for ever.
     */
    public int readers(Topic topic, int wanted) {
        return Math.min(wanted, partitions(topic));
    }

    /** How many partitions a topic has. */
    public int partitions(Topic topic) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(consumer(), bytes, bytes)) {
            int partitions = consumer.partitionsFor(topic.name()).size();
            if (partitions == 0) {
                throw new IllegalStateException(
                        "topic %s is not there: make the topics first, with `fenghuo setup`"
                                .formatted(topic.name()));
            }
            return partitions;
        }
    }

    /** Whether anything stands in a topic. */
    public boolean hasMessages(Topic topic) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(consumer(), bytes, bytes)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic.name()).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            return consumer.endOffsets(partitions).entrySet().stream()
                    .anyMatch(end -> end.getValue() > first.get(end.getKey()));
        }
    }

    /** A source of a topic from its beginning; its offsets are committed at each checkpoint. */
    public <T> KafkaSource<T> source(
            Topic topic, String group, KafkaRecordDeserializationSchema<T> reading) {
        return source(topic, group, reading, Map.of());
    }

    /** The same from these positions; a partition that is not among them from its beginning. */
    public <T> KafkaSource<T> source(
            Topic topic,
            String group,
            KafkaRecordDeserializationSchema<T> reading,
            Map<TopicPartition, Long> from) {
        return KafkaSource.<T>builder()
                .setBootstrapServers(brokers)
                .setTopics(topic.name())
                .setGroupId(group)
                .setClientIdPrefix(group + "-" + topic.name())
                .setStartingOffsets(new FromBeginning(from))
                .setDeserializer(reading)
                .setProperty("max.poll.records", "2000")
                .setProperty("partition.discovery.interval.ms", DISCOVERY_MS)
                .setProperties(client)
                .build();
    }
}
