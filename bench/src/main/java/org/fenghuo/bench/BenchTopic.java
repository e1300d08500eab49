package org.fenghuo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.fenghuo.local.reach.TopicOffsets;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.CaseReport;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** The topic that all measurements read, filled once. */
record BenchTopic(String brokers, int partitions) {
    private static final short ONE_COPY = 1;
    private static final Duration TICKS = Duration.ofDays(1);

    /** Makes all topics of the catalogue. */
    void create() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            List<NewTopic> topics = Topics.all().stream().map(this::newTopic).toList();
            admin.createTopics(topics).all().get();
        }
    }

    /** The offsets at which the first part of each partition ends. */
    Map<TopicPartition, Long> part(int ofHowMany) {
        try (TopicOffsets offsets = new TopicOffsets(brokers)) {
            Map<TopicPartition, Long> ends = offsets.ends(List.of(Topics.CASE_REPORTS.name()));
            ends.replaceAll((partition, end) -> end / ofHowMany);
            return ends;
        }
    }

    private NewTopic newTopic(Topic topic) {
        int number = topic.partitions() == 1 ? 1 : partitions;
        return new NewTopic(topic.name(), number, ONE_COPY).configs(topic.settings());
    }

    /** Writes the messages 0 to count - 1 with a tick to every partition for each day of theirs. */
    void fill(CardMix mix, long count) {
        ValueWriter<CaseReport> writer = ValueWriter.singleObject(Topics.CASE_REPORTS);
        try (TopicSender sender = new TopicSender(brokers)) {
            var nextTick = mix.card(0).getReportedAt().plus(TICKS);
            for (long number = 0; number < count; number++) {
                CaseReport card = mix.card(number);
                while (card.getReportedAt().isAfter(nextTick)) {
                    sender.tick(Topics.CASE_REPORTS, nextTick);
                    nextTick = nextTick.plus(TICKS);
                }
                byte[] key = card.getRecordId().getBytes(UTF_8);
                sender.send(Topics.CASE_REPORTS, key, writer.encode(card));
            }
            sender.tick(Topics.CASE_REPORTS, mix.card(count - 1).getReportedAt());
        }
    }
}
