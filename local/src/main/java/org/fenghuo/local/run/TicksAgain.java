package org.fenghuo.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fenghuo.jobs.connect.kafka.Ticks;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.schemas.topics.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says to each partition again what its last tick said. A checkpoint holds how far a partition was
 * read, and not which time it had reached: a job that goes on behind the last tick of one partition
 * would wait for ever for another, and the last days would never begin.
 */
final class TicksAgain {
    private static final Logger LOG = LoggerFactory.getLogger(TicksAgain.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final long FIRST_LOOK = 1_000;

    private final String brokers;
    private final Topic topic;

    TicksAgain(String brokers, Topic topic) {
        this.brokers = brokers;
        this.topic = topic;
    }

    /** Sends them, however long Kafka is away; partitions that never had a tick get none. */
    void say() throws InterruptedException {
        while (!isSaid()) {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        }
    }

    private boolean isSaid() throws InterruptedException {
        try {
            sayOnce();
            return true;
        } catch (InterruptException interrupted) {
            throw new InterruptedException("interrupted while ticks were said again");
        } catch (KafkaException | NotThere away) {
            LOG.warn("Kafka at {} does not take the last ticks again yet", brokers, away);
            return false;
        }
    }

    private void sayOnce() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                TopicSender sender = new TopicSender(brokers)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic.name()).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            for (TopicPartition partition : partitions) {
                OptionalLong last = last(consumer, partition);
                if (last.isPresent()) {
                    Instant until = Instant.ofEpochMilli(last.getAsLong());
                    sender.tick(topic, partition.partition(), until);
                    LOG.info("{} has the tick {} again", partition, until);
                }
            }
            sender.flush();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static OptionalLong last(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        long beginning = consumer.beginningOffsets(List.of(partition)).get(partition);
        long back = FIRST_LOOK;
        OptionalLong found = OptionalLong.empty();
        for (long looked = end; found.isEmpty() && looked > beginning; back *= 4) {
            long from = Math.max(beginning, end - back);
            found = latest(consumer, partition, from, looked);
            looked = from;
        }
        return found;
    }

    private static OptionalLong latest(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from, long to) {
        OptionalLong latest = OptionalLong.empty();
        consumer.seek(partition, from);
        while (consumer.position(partition) < to) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                if (message.value() == null && Ticks.instant(message).isPresent()) {
                    long instant = Ticks.instant(message).getAsLong();
                    latest = OptionalLong.of(Math.max(latest.orElse(instant), instant));
                }
            }
        }
        return latest;
    }
}
