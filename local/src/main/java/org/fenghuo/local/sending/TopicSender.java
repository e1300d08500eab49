package org.fenghuo.local.sending;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.fenghuo.jobs.connect.kafka.Ticks;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.schemas.topics.Topic;

/** Sends messages to Kafka in order, each once, and waits out a broker that is away. */
public final class TopicSender implements AutoCloseable {
    private static final int PATIENCE_MS = 15 * 60 * 1000;
    private static final int BATCH_BYTES = 256 * 1024;
    private static final long BUFFER_BYTES = 48L * 1024 * 1024;

    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final AtomicLong arrived = new AtomicLong();

    /** To those brokers. */
    public TopicSender(String brokers) {
        this(Map.of("bootstrap.servers", brokers));
    }

    /** With these settings of a client, bootstrap.servers among them. */
    public TopicSender(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", 10);
        settings.put("batch.size", BATCH_BYTES);
        settings.put("buffer.memory", BUFFER_BYTES);
        settings.put("max.request.size", 16 * 1024 * 1024);
        settings.put("delivery.timeout.ms", PATIENCE_MS);
        settings.put("max.block.ms", PATIENCE_MS);
        producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends one message; the key decides its partition. */
    public void send(Topic topic, byte[] key, byte[] value) {
        send(new ProducerRecord<>(topic.name(), key, value));
    }

    /** Says to every partition that all up to that instant was sent. */
    public void tick(Topic topic, Instant until) {
        for (PartitionInfo each : producer.partitionsFor(topic.name())) {
            send(Ticks.message(topic.name(), each.partition(), until.toEpochMilli()));
        }
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        requireNoFailure();
        // What becomes of it the callback hears.
        var unused =
                producer.send(
                        message,
                        (where, failed) -> {
                            if (failed == null) {
                                arrived.incrementAndGet();
                                return;
                            }
                            failure.compareAndSet(null, failed);
                        });
    }

    /** Messages that the broker has taken. */
    public long arrived() {
        return arrived.get();
    }

    /** Returns when everything sent has arrived. */
    public void flush() {
        producer.flush();
        requireNoFailure();
    }

    private void requireNoFailure() {
        Exception failed = failure.get();
        if (failed != null) {
            throw new NotThere("Kafka did not take a message: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
