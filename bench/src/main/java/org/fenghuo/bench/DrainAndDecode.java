package org.fenghuo.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fenghuo.records.CaseReport;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topics;

/** The limit: one thread that reads Kafka and decodes, and does nothing else. */
final class DrainAndDecode {
    private static final Duration POLL = Duration.ofMillis(200);

    private DrainAndDecode() {}

    static Measured run(BenchTopic topic) throws InterruptedException {
        var reader =
                new ValueReader<>(Topics.CASE_REPORTS, CaseReport.class, FramingSettings.SHIPPED);
        try (Consumer<byte[], byte[]> consumer = consumer(topic.brokers())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.CASE_REPORTS.name()).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream().mapToLong(n -> n).sum();
            long started = System.nanoTime();
            long seen = 0;
            long read = 0;
            while (seen < end) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    seen++;
                    if (message.value() != null
                            && reader.read(message.value()) instanceof Reading.Read<CaseReport>) {
                        read++;
                    }
                }
            }
            return new Measured(
                    "Kafka drain + Avro decode, one thread (the limit)",
                    read,
                    (System.nanoTime() - started) / 1e9);
        }
    }

    private static Consumer<byte[], byte[]> consumer(String brokers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "max.poll.records",
                        2_000,
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
