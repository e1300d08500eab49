package org.fenghuo.local.histories;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** A message of a topic of records, as a broker would hand it out. */
final class TopicMessage {
    private TopicMessage() {}

    /** With a null value it is a tombstone or, by its headers, a tick. */
    static ConsumerRecord<byte[], byte[]> of(
            Topic topic,
            int partition,
            long offset,
            Instant appendedAt,
            byte[] value,
            Headers headers) {
        return new ConsumerRecord<>(
                topic.name(),
                partition,
                offset,
                appendedAt.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                ConsumerRecord.NULL_SIZE,
                value == null ? ConsumerRecord.NULL_SIZE : value.length,
                null,
                value,
                headers,
                Optional.empty());
    }

    /** The headers of a tick that says that time has come so far. */
    static Headers tick(Instant time) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(Topics.TICK_HEADER, String.valueOf(time.toEpochMilli()).getBytes(US_ASCII));
        return headers;
    }
}
