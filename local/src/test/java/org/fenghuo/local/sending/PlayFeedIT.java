package org.fenghuo.local.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.fenghuo.feeds.county.CountySettings;
import org.fenghuo.feeds.county.InventedCounty;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.local.reach.TopicOffsets;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topic.Keeps;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.Broker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlayFeedIT {
    @RegisterExtension static final Broker KAFKA = Broker.forTests();

    @Test
    void eachRecordReachesItsTopicAndEachPublicationTicksEveryTopicThatHasTime() throws Exception {
        CountySettings settings =
                CountySettings.of(1, LocalDate.of(2025, 9, 1), 3)
                        .withScale(0.3)
                        .withStreams(EnumSet.allOf(RecordStream.class));
        var county = new InventedCounty(settings);
        KAFKA.create(county.topics().toArray(new Topic[0]));
        Played played = play(county);
        Map<String, Long> records = recordsByTopic(county);
        try (TopicOffsets offsets = new TopicOffsets(KAFKA.address())) {
            for (Topic topic : county.topics()) {
                boolean ticks = topic.keeps() != Keeps.NEWEST_OF_EACH_KEY;
                long each = ticks ? (played.publications() + 1L) * topic.partitions() : 0;
                assertThat(offsets.messages(topic.name()))
                        .as(topic.name())
                        .isEqualTo(records.get(topic.name()) + each);
            }
        }
        assertThat(records.values()).allMatch(count -> count > 0);
        assertThat(played.records())
                .isEqualTo(records.values().stream().mapToLong(Long::longValue).sum());
        assertThat(played.corrections()).isEqualTo(corrections(county)).isPositive();
    }

    private static Played play(InventedCounty county) throws InterruptedException {
        try (TopicSender sender = new TopicSender(KAFKA.address())) {
            return new PlayFeed(sender, FramingSettings.SHIPPED, Speed.MAX, (at, sent) -> {})
                    .play(county);
        }
    }

    private static Map<String, Long> recordsByTopic(InventedCounty county) {
        Map<String, Long> records = new HashMap<>();
        for (Playing playing = county.play(); playing.hasNext(); ) {
            playing.next()
                    .records()
                    .forEach(record -> records.merge(topic(record.getSchema()), 1L, Long::sum));
        }
        return records;
    }

    private static String topic(Schema schema) {
        return Topics.all().stream()
                .filter(topic -> topic.record().equals(schema))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static long corrections(InventedCounty county) {
        long corrections = 0;
        for (Playing playing = county.play(); playing.hasNext(); ) {
            for (var record : playing.next().records()) {
                boolean isVersion = record.getSchema().getField("operation") != null;
                corrections += isVersion && record.get("operation") != Operation.REPORT ? 1 : 0;
            }
        }
        return corrections;
    }
}
