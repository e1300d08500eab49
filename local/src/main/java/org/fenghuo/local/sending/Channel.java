package org.fenghuo.local.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topic.Keeps;

/** The way of a record of one kind into its topic. */
final class Channel {
    private static final int NONE = -1;

    private final Topic topic;
    private final ValueWriter<SpecificRecordBase> writer;
    private final int operation;

    Channel(Topic topic, FramingSettings framing) throws InterruptedException {
        this.topic = topic;
        this.writer = ValueWriter.of(topic, framing);
        Schema.Field field = topic.record().getField("operation");
        this.operation = field == null ? NONE : field.pos();
    }

    void send(SpecificRecordBase record, TopicSender sender) {
        sender.send(topic, topic.keyOf(record).getBytes(UTF_8), writer.encode(record));
    }

    /** A register holds what is so, at no time of its own: it has no place for a tick. */
    boolean hasTime() {
        return topic.keeps() != Keeps.NEWEST_OF_EACH_KEY;
    }

    Topic topic() {
        return topic;
    }

    /** Whether the record revises or deletes an earlier one; an entry of a register never does. */
    boolean isCorrection(SpecificRecordBase record) {
        return operation != NONE && record.get(operation) != Operation.REPORT;
    }
}
