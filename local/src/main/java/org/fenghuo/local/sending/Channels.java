package org.fenghuo.local.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.local.pipeline.PipelineJob;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topic;

/** The topics of a feed, each record finding its own by its kind. */
final class Channels {
    private final List<Channel> all = new ArrayList<>();
    private final TopicSender sender;
    private final Set<Topic> timed;

    Channels(List<Topic> topics, FramingSettings framing, TopicSender sender)
            throws InterruptedException {
        this.sender = sender;
        for (Topic topic : topics) {
            all.add(new Channel(topic, framing));
        }
        timed = timed(all);
    }

    /** Sends a record; tells whether it corrects an earlier one. */
    boolean send(SpecificRecordBase record) {
        Channel channel = of(record);
        channel.send(record, sender);
        return channel.isCorrection(record);
    }

    /**
     * Says to all topics that have time that everything up to that instant was sent; also to those
     * without a record of the feed that a job reads beside one of them, or its time stood still.
     */
    void tick(Instant until) {
        for (Topic topic : timed) {
            sender.tick(topic, until);
        }
    }

    private static Set<Topic> timed(List<Channel> channels) {
        Set<Topic> timed = new LinkedHashSet<>();
        for (Channel channel : channels) {
            if (channel.hasTime()) {
                timed.add(channel.topic());
            }
        }
        Set<String> names = timed.stream().map(Topic::name).collect(Collectors.toSet());
        for (PipelineJob job : PipelineJob.reading(names)) {
            timed.addAll(job.recordTopics());
        }
        return timed;
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
