package org.fenghuo.local.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topic;

/** The topics of a feed, each record finding its own by its kind. */
final class Channels {
    private final List<Channel> all = new ArrayList<>();
    private final TopicSender sender;

    Channels(List<Topic> topics, FramingSettings framing, TopicSender sender)
            throws InterruptedException {
        this.sender = sender;
        for (Topic topic : topics) {
            all.add(new Channel(topic, framing));
        }
    }

    /** Sends a record; tells whether it corrects an earlier one. */
    boolean send(SpecificRecordBase record) {
        Channel channel = of(record);
        channel.send(record, sender);
        return channel.isCorrection(record);
    }

    /** Says to all topics that have time that everything up to that instant was sent. */
    void tick(Instant until) {
        for (Channel channel : all) {
            if (channel.hasTime()) {
                sender.tick(channel.topic(), until);
            }
        }
    }

    private Channel of(SpecificRecordBase record) {
        for (Channel channel : all) {
            if (channel.topic().record().equals(record.getSchema())) {
                return channel;
            }
        }
        throw new IllegalStateException(
                "the feed plays a record %s and names no topic for it"
                        .formatted(record.getSchema().getName()));
    }
}
