package org.fenghuo.local.histories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/**
 * Messages of a few months round the end of a leap year's February: versions of a few records in
 * any order, over any partitions, with copies, contents that contradict each other, poison,
 * tombstones and ticks.
 */
final class RandomHistory<T extends SpecificRecordBase> {
    static final int PARTITIONS = 3;
    static final Instant BEGINNING = Instant.parse("2023-12-20T12:00:00Z");

    private static final Duration LENGTH = Duration.ofDays(75);

    private final Random random;
    private final Topic topic;
    private final Inventing<T> inventing;
    private final ValueWriter<T> writer;
    private final List<List<ConsumerRecord<byte[], byte[]>>> partitions = new ArrayList<>();
    private final List<T> sent = new ArrayList<>();
    private Instant now = BEGINNING;

    private RandomHistory(Random random, Topic topic, Inventing<T> inventing) {
        this.random = random;
        this.topic = topic;
        this.inventing = inventing;
        this.writer = ValueWriter.singleObject(topic);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new ArrayList<>());
        }
    }

    /** As many messages with report cards, then a tick in every partition. */
    static List<List<ConsumerRecord<byte[], byte[]>>> of(Random random, int messages) {
        return of(random, messages, Topics.CASE_REPORTS, new RandomCards(random));
    }

    /** As many messages of a topic, then a tick in every partition. */
    static <T extends SpecificRecordBase> List<List<ConsumerRecord<byte[], byte[]>>> of(
            Random random, int messages, Topic topic, Inventing<T> inventing) {
        RandomHistory<T> history = new RandomHistory<>(random, topic, inventing);
        for (int i = 0; i < messages; i++) {
            history.now = history.now.plus(LENGTH.dividedBy(messages));
            history.oneMore(random.nextInt(PARTITIONS));
        }
        history.tick();
        return history.partitions;
    }

    private void oneMore(int partition) {
        switch (random.nextInt(30)) {
            case 0 -> tick();
            case 1 -> add(partition, null, new RecordHeaders());
            case 2 -> send(partition, poison());
            case 3, 4, 5 -> send(partition, copy());
            default -> send(partition, next());
        }
    }

    private byte[] next() {
        T record = inventing.next(now, sent);
        sent.add(record);
        return writer.encode(record);
    }

    private byte[] copy() {
        return sent.isEmpty() ? next() : writer.encode(sent.get(random.nextInt(sent.size())));
    }

    private byte[] poison() {
        byte[] value = next();
        switch (random.nextInt(3)) {
            case 0 -> value[4] ^= 1;
            case 1 -> value = java.util.Arrays.copyOf(value, value.length / 2);
            default -> value = new byte[0];
        }
        return value;
    }

    private void send(int partition, byte[] value) {
        add(partition, value, new RecordHeaders());
    }

    private void tick() {
        Headers headers = TopicMessage.tick(now);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            add(partition, null, headers);
        }
    }

    private void add(int partition, byte[] value, Headers headers) {
        List<ConsumerRecord<byte[], byte[]>> messages = partitions.get(partition);
        messages.add(TopicMessage.of(topic, partition, messages.size(), now, value, headers));
    }
}
