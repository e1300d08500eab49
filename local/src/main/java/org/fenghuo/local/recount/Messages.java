package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.fenghuo.schemas.topics.Topics;

/** Tells records, ticks and empty messages apart. */
final class Messages {
    private Messages() {}

    static Message of(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null) {
            return new Message.Sent(
                    record.partition(), record.offset(), record.timestamp(), record.value());
        }
        Header tick = record.headers().lastHeader(Topics.TICK_HEADER);
        if (tick == null) {
            return new Message.Empty(record.partition());
        }
        return new Message.Tick(record.partition(), instant(record, tick));
    }

    private static long instant(ConsumerRecord<byte[], byte[]> record, Header tick) {
        String text = new String(tick.value(), US_ASCII);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalStateException(
                    "%s-%d, offset %d: the header %s says '%s', not milliseconds since 1970"
                            .formatted(
                                    record.topic(),
                                    record.partition(),
                                    record.offset(),
                                    tick.key(),
                                    text),
                    noNumber);
        }
    }
}
