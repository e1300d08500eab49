package org.fenghuo.local.histories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;

/** Messages of one partition, written one by one. */
final class Partition {
    private final Topic topic;
    private final int number;
    private final Instant at;
    private final List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();

    /** All of them appended at that instant. */
    Partition(Topic topic, int number, Instant at) {
        this.topic = topic;
        this.number = number;
        this.at = at;
    }

    /** A tick that says that time has come as many minutes further. */
    Partition tick(int minutes) {
        messages.add(
                TopicMessage.of(
                        topic,
                        number,
                        messages.size(),
                        at,
                        null,
                        TopicMessage.tick(at.plus(Duration.ofMinutes(minutes)))));
        return this;
    }

    <T extends SpecificRecordBase> Partition send(T record) {
        byte[] value = ValueWriter.<T>singleObject(topic).encode(record);
        messages.add(
                TopicMessage.of(topic, number, messages.size(), at, value, new RecordHeaders()));
        return this;
    }

    List<ConsumerRecord<byte[], byte[]>> messages() {
        return messages;
    }
}
