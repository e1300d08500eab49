package org.fenghuo.jobs.connect.kafka;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.fenghuo.schemas.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes and reads ticks: messages without a value whose header says up to which instant all was
 * sent.
 */
public final class Ticks {
    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);

    private Ticks() {}

    /** A tick for a partition: up to that instant, milliseconds of UTC, all was sent. */
    public static ProducerRecord<byte[], byte[]> message(String topic, int partition, long until) {
        var tick = new ProducerRecord<byte[], byte[]>(topic, partition, null, null);
        tick.headers().add(Topics.TICK_HEADER, String.valueOf(until).getBytes(US_ASCII));
        return tick;
    }

    /** The instant of a tick in milliseconds of UTC; empty for any other message. */
    public static OptionalLong instant(ConsumerRecord<byte[], byte[]> message) {
        Header header = message.headers().lastHeader(Topics.TICK_HEADER);
        if (header == null || header.value() == null) {
            return OptionalLong.empty();
        }
        String text = new String(header.value(), US_ASCII);
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException notAnInstant) {
            LOG.warn(
                    "{}-{} at offset {}: the header {} is '{}', not milliseconds of UTC; the"
                            + " message moves no time",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    Topics.TICK_HEADER,
                    text,
                    notAnInstant);
            return OptionalLong.empty();
        }
    }
}
