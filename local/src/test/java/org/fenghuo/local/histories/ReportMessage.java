package org.fenghuo.local.histories;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.fenghuo.schemas.topics.Topics;

/** A message of the topic of case reports. */
final class ReportMessage {
    private ReportMessage() {}

    /** With a null value it is a tombstone or, by its headers, a tick. */
    static ConsumerRecord<byte[], byte[]> of(
            int partition, long offset, Instant appendedAt, byte[] value, Headers headers) {
        return TopicMessage.of(Topics.CASE_REPORTS, partition, offset, appendedAt, value, headers);
    }
}
