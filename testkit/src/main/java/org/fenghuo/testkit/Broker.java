package org.fenghuo.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.fenghuo.backends.KafkaBroker;
import org.fenghuo.schemas.topics.Topic;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Kafka for tests, one for all of a JVM: topics that a test made go with that test, those
 * made before the first test of a class go with the class.
 */
public final class Broker
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Duration LEADERS_WITHIN = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final Leftovers leftovers = new Leftovers();

    private Broker() {}

    /** To be registered as a static extension; the server starts at once, in the background. */
    public static Broker forTests() {
        var unused = SharedServers.kafka();
        return new Broker();
    }

    /** What clients take as bootstrap.servers. */
    public String address() {
        return server().address();
    }

    /** The server itself, to be stopped and started; start it again before the test ends. */
    public KafkaBroker server() {
        return SharedServers.kafka().join();
    }

    /** Makes the topics as the catalogue has them. */
    public void create(Topic... topics) {
        List<NewTopic> wanted = new ArrayList<>();
        for (Topic topic : topics) {
            wanted.add(
                    new NewTopic(
                                    topic.name(),
                                    Optional.of(topic.partitions()),
                                    Optional.of((short) 1))
                            .configs(topic.settings()));
        }
        try (Admin admin = admin()) {
            await(admin.createTopics(wanted).all());
            awaitLeaders(admin, topics);
        }
    }

    // A topic is there before its partitions are: for a moment nobody knows where their ends are.
    private static void awaitLeaders(Admin admin, Topic... topics) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (Topic topic : topics) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        Awaitility.await()
                .atMost(LEADERS_WITHIN)
                .untilAsserted(() -> await(admin.listOffsets(ends).all()));
    }

    /** Makes a topic like that one, under a name that nobody else has. */
    public Topic createLike(Topic topic) {
        String name = topic.name() + "-" + UUID.randomUUID();
        Topic own = new Topic(name, topic.key(), topic.record(), topic.partitions(), topic.keeps());
        create(own);
        return own;
    }

    /** Sends one value under a key and returns where it stands. */
    public RecordMetadata send(Topic topic, String key, byte[] value) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        return send(List.of(new ProducerRecord<>(topic.name(), keyBytes, value))).get(0);
    }

    /** Sends messages as they are, with partition, headers and all, and waits until all stand. */
    public List<RecordMetadata> send(Collection<ProducerRecord<byte[], byte[]>> messages) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        address(),
                        "max.request.size",
                        MOST_BYTES,
                        "linger.ms",
                        5);
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ProducerRecord<byte[], byte[]> message : messages) {
                sent.add(producer.send(message));
            }
            producer.flush();
            return sent.stream().map(Broker::await).toList();
        }
    }

    /** All that stands in the topic now, partition by partition. */
    public List<ConsumerRecord<byte[], byte[]>> readAll(Topic topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = fromTheBeginning(consumer, topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (!partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p))) {
                consumer.poll(POLL).forEach(found::add);
            }
            found.removeIf(
                    message ->
                            message.offset()
                                    >= ends.get(
                                            new TopicPartition(
                                                    message.topic(), message.partition())));
            return found;
        }
    }

    /** The first so many messages; fails if fewer arrive within the limit. */
    public List<ConsumerRecord<byte[], byte[]>> read(Topic topic, int count, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            fromTheBeginning(consumer, topic);
            while (found.size() < count) {
                if (System.nanoTime() - end >= 0) {
                    throw new AssertionError(
                            "%d messages within %s in %s, %d were awaited"
                                    .formatted(found.size(), limit, topic.name(), count));
                }
                consumer.poll(POLL).forEach(found::add);
            }
        }
        return List.copyOf(found.subList(0, count));
    }

    private static List<TopicPartition> fromTheBeginning(
            KafkaConsumer<byte[], byte[]> consumer, Topic topic) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic.name()).stream()
                        .map(part -> new TopicPartition(part.topic(), part.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", address(), "enable.auto.commit", false);
        var bytes = new ByteArrayDeserializer();
        return new KafkaConsumer<>(settings, bytes, bytes);
    }

    /** A client for what this class does not offer; the caller closes it. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address()));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        leftovers.beforeClass(topics());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        leftovers.beforeTest(topics());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        delete(leftovers.ofTest(topics()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        delete(leftovers.ofClass(topics()));
    }

    private Set<String> topics() {
        try (Admin admin = admin()) {
            return new HashSet<>(await(admin.listTopics().names()));
        }
    }

    private void delete(Set<String> topics) {
        try (Admin admin = admin()) {
            await(admin.deleteTopics(topics).all());
        }
    }

    private static <T> T await(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("Kafka refused: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while Kafka was asked", interrupted);
        }
    }
}
