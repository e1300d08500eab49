package org.fenghuo.local.histories;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fenghuo.records.CaseReport;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/**
 * Messages of a few months round the end of a leap year's February: versions of a few cards in any
 * order, over any partitions, with copies, contents that contradict each other, poison, tombstones
 * and ticks.
 */
final class RandomHistory {
    static final int PARTITIONS = 3;

    private static final Instant BEGINNING = Instant.parse("2023-12-20T12:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(75);

    private final Random random;
    private final RandomCards cards;
    private final ValueWriter<CaseReport> writer = ValueWriter.singleObject(Topics.CASE_REPORTS);
    private final List<List<ConsumerRecord<byte[], byte[]>>> partitions = new ArrayList<>();
    private final List<CaseReport> sent = new ArrayList<>();
    private Instant now = BEGINNING;

    private RandomHistory(Random random) {
        this.random = random;
        this.cards = new RandomCards(random);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new ArrayList<>());
        }
    }

    /** As many messages, then a tick in every partition. */
    static List<List<ConsumerRecord<byte[], byte[]>>> of(Random random, int messages) {
        RandomHistory history = new RandomHistory(random);
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

    private CaseReport invented() {
        String recordId = "r" + random.nextInt(8);
        if (random.nextInt(4) == 0) {
            Optional<CaseReport> same =
                    sent.stream().filter(card -> card.getRecordId().equals(recordId)).findAny();
            if (same.isPresent()) {
                return cards.version(recordId, same.get().getVersion(), same.get().getReportedAt());
            }
        }
        Instant reportedAt =
                now.minusSeconds(random.nextInt(random.nextInt(5) == 0 ? 2_000_000 : 100_000));
        return cards.version(recordId, random.nextInt(6), reportedAt.plusMillis(1));
    }

    private byte[] next() {
        CaseReport card = invented();
        sent.add(card);
        return writer.encode(card);
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
        RecordHeaders headers = new RecordHeaders();
        headers.add(Topics.TICK_HEADER, String.valueOf(now.toEpochMilli()).getBytes(US_ASCII));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            add(partition, null, headers);
        }
    }

    private void add(int partition, byte[] value, RecordHeaders headers) {
        List<ConsumerRecord<byte[], byte[]>> messages = partitions.get(partition);
        messages.add(ReportMessage.of(partition, messages.size(), now, value, headers));
    }
}
