package org.fenghuo.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrokerIT {
    @RegisterExtension static final Broker KAFKA = Broker.forTests();

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @BeforeAll
    static void oneTopicIsForTheClass() {
        KAFKA.create(Topics.AREAS);
    }

    @BeforeEach
    void onlyTheTopicOfTheClassIsThere() throws Exception {
        try (Admin admin = KAFKA.admin()) {
            assertThat(admin.listTopics().names().get()).containsExactly(Topics.AREAS.name());
        }
    }

    @Test
    void aMessageArrivesWithItsPartitionKeyValueAndHeaders() {
        KAFKA.create(Topics.CASE_REPORTS);
        ProducerRecord<byte[], byte[]> sent =
                new ProducerRecord<>(
                        Topics.CASE_REPORTS.name(), 2, "k".getBytes(UTF_8), "v".getBytes(UTF_8));
        sent.headers().add(new RecordHeader(Topics.TICK_HEADER, new byte[] {1}));

        KAFKA.send(List.of(sent));

        ConsumerRecord<byte[], byte[]> read = KAFKA.read(Topics.CASE_REPORTS, 1, LIMIT).get(0);
        assertThat(read.partition()).isEqualTo(2);
        assertThat(read.key()).isEqualTo("k".getBytes(UTF_8));
        assertThat(read.value()).isEqualTo("v".getBytes(UTF_8));
        assertThat(read.headers().lastHeader(Topics.TICK_HEADER).value()).containsExactly(1);
    }

    @Test
    void allMessagesOfAllPartitionsAreReadAndTooFewAreToldApart() {
        Topic own = KAFKA.createLike(Topics.CASE_REPORTS);
        for (int number = 0; number < 20; number++) {
            KAFKA.send(own, "key " + number, new byte[] {(byte) number});
        }

        assertThat(KAFKA.readAll(own)).hasSize(20);
        assertThatThrownBy(() -> KAFKA.read(own, 21, Duration.ofSeconds(2)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("20 messages within PT2S");
    }

    @Test
    void aValueOfSixteenMegabytesLessItsHeadIsTaken() {
        Topic own = KAFKA.createLike(Topics.CASE_REPORTS);

        KAFKA.send(own, "big", new byte[16 * 1024 * 1024 - 1000]);

        assertThat(KAFKA.readAll(own).get(0).serializedValueSize())
                .isEqualTo(16 * 1024 * 1024 - 1000);
    }

    @Test
    void aBrokerThatWasAwayComesBackWithWhatItHad() {
        Topic own = KAFKA.createLike(Topics.CASE_REPORTS);
        KAFKA.send(own, "key", new byte[] {1});
        String address = KAFKA.address();

        KAFKA.server().stop();
        KAFKA.server().start();

        assertThat(KAFKA.address()).isEqualTo(address);
        assertThat(KAFKA.readAll(own)).hasSize(1);
    }
}
