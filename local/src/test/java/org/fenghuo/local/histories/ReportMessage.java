package org.fenghuo.local.histories;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.fenghuo.schemas.topics.Topics;

/** A message of the topic of case reports, as a broker would hand it out. */
final class ReportMessage {
    private ReportMessage() {}

    /** With a null value it is a tombstone or, by its headers, a tick. */
    static ConsumerRecord<byte[], byte[]> of(
            int partition, long offset, Instant appendedAt, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                Topics.CASE_REPORTS.name(),
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
}
