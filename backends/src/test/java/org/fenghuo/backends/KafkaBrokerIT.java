package org.fenghuo.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final TopicPartition NOTES = new TopicPartition("notes", 0);

    @TempDir Path folder;

    @Test
    void whatWasSentIsFoundByTheNextStartOnTheSameDirectoryAndPort() throws Exception {
        String address;
        String cluster;
        try (KafkaBroker first = started()) {
            address = first.address();
            cluster = first.clusterId();
            createNotes(address);
            send(address, "one");
            first.stop();
            assertThat(first.isRunning()).isFalse();
            first.start();
            assertThat(first.address()).isEqualTo(address);
            send(address, "two");
        }
        try (KafkaBroker second = started()) {
            assertThat(second.address()).isEqualTo(address);
            assertThat(second.clusterId()).isEqualTo(cluster);
            assertThat(read(address, 2)).containsExactly("one", "two");
        }
    }

    @Test
    void dataSurviveAMoveToOtherPorts() throws Exception {
        String address;
        try (KafkaBroker first = started()) {
            address = first.address();
            createNotes(address);
            send(address, "one");
        }
        Ports former = Ports.recordedIn(folder.resolve("ports.properties"));
        try (ServerSocket clients = PortsTest.occupy(former.choose("clients", 0));
                ServerSocket controller = PortsTest.occupy(former.choose("controller", 0));
                KafkaBroker second = started()) {
            assertThat(second.address())
                    .isNotEqualTo(address)
                    .doesNotEndWith(":" + clients.getLocalPort())
                    .doesNotEndWith(":" + controller.getLocalPort());
            send(second.address(), "two");
            assertThat(read(second.address(), 2)).containsExactly("one", "two");
        }
    }

    @Test
    void aDirectoryThatIsServedAlreadyIsRefused() {
        try (KafkaBroker first = started();
                KafkaBroker second = new KafkaBroker(KafkaBroker.usually(folder))) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("is in use");
            assertThat(first.isRunning()).isTrue();
        }
    }

    @Test
    void aBrokerThatAnswersTooLateIsEndedAndItsLogIsShown() {
        ServerSettings hasty = KafkaBroker.usually(folder).withPatience(Duration.ofMillis(1500));
        try (KafkaBroker broker = new KafkaBroker(hasty.withHeap("4m"))) {
            assertThatThrownBy(broker::start)
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("Kafka")
                    .hasMessageContaining("output.log");
            assertThat(broker.processes()).isEmpty();
        }
    }

    private KafkaBroker started() {
        KafkaBroker broker =
                new KafkaBroker(KafkaBroker.usually(folder).withHeap("256m").forAShortLife());
        broker.start();
        return broker;
    }

    private static void createNotes(String address) throws Exception {
        NewTopic notes = new NewTopic(NOTES.topic(), Optional.of(1), Optional.empty());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(List.of(notes)).all().get();
        }
    }

    private static void send(String address, String text) throws Exception {
        var bytes = new ByteArraySerializer();
        Map<String, Object> settings = Map.of("bootstrap.servers", address);
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            producer.send(new ProducerRecord<>(NOTES.topic(), text.getBytes(UTF_8))).get();
        }
    }

    private static List<String> read(String address, int count) throws Exception {
        var bytes = new ByteArrayDeserializer();
        Map<String, Object> settings = Map.of("bootstrap.servers", address);
        List<String> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            consumer.assign(List.of(NOTES));
            consumer.seekToBeginning(List.of(NOTES));
            Patience.until(
                    Duration.ofSeconds(30),
                    () -> {
                        consumer.poll(POLL)
                                .forEach(message -> found.add(new String(message.value(), UTF_8)));
                        return found.size() >= count;
                    });
        }
        return found;
    }
}
