package org.fenghuo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.fenghuo.records.CaseReport;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** The topic that all measurements read, filled once. */
record BenchTopic(String brokers, int partitions) {
    private static final short ONE_COPY = 1;

    /** Makes all topics of the catalogue. */
    void create() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            List<NewTopic> topics =
                    Topics.all().stream()
                            .map(topic -> newTopic(topic))
                            .toList();
            admin.createTopics(topics).all().get();
        }
    }

    private NewTopic newTopic(Topic topic) {
        int number = topic.partitions() == 1 ? 1 : partitions;
        return new NewTopic(topic.name(), number, ONE_COPY).configs(topic.settings());
    }

    /** Writes the messages 0 to count - 1, then a tick to every partition. */
    void fill(CardMix mix, long count) {
        ValueWriter<CaseReport> writer = ValueWriter.singleObject(Topics.CASE_REPORTS);
        try (Producer<byte[], byte[]> producer = producer()) {
            for (long number = 0; number < count; number++) {
                CaseReport card = mix.card(number);
                byte[] key = card.getRecordId().getBytes(UTF_8);
                producer.send(
                        new ProducerRecord<>(
                                Topics.CASE_REPORTS.name(), key, writer.encode(card)));
            }
            tick(producer, mix.card(count - 1).getReportedAt().toEpochMilli());
        }
    }

    private void tick(Producer<byte[], byte[]> producer, long until) {
        for (int partition = 0; partition < partitions; partition++) {
            ProducerRecord<byte[], byte[]> tick =
                    new ProducerRecord<>(Topics.CASE_REPORTS.name(), partition, null, null);
            tick.headers().add(Topics.TICK_HEADER, String.valueOf(until).getBytes(UTF_8));
            producer.send(tick);
        }
    }

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", brokers,
                        "linger.ms", 20,
                        "batch.size", 262_144,
                        "buffer.memory", 67_108_864L,
                        "compression.type", "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
