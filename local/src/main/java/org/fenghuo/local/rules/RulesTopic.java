package org.fenghuo.local.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.reach.TopicOffsets;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.Rule;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.RuleKey;
import org.fenghuo.schemas.topics.Topics;

/** The topic of rules, as people look at it and change it. */
public final class RulesTopic {
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final int SILENT_LIMIT = 30;

    private final Map<String, Object> client;
    private final FramingSettings framing;

    /** At the brokers of these settings of a client, bootstrap.servers among them. */
    public RulesTopic(Map<String, Object> client, FramingSettings framing) {
        this.client = Map.copyOf(client);
        this.framing = framing;
    }

    /** What stands there now. */
    public StandingRules read() throws InterruptedException {
        Map<TopicPartition, Long> ends;
        try (TopicOffsets offsets = new TopicOffsets(client)) {
            ends = offsets.ends(List.of(Topics.RULES.name()));
        }
        Reader reader = new Reader(new ValueReader<>(Topics.RULES, Rule.class, framing));
        try (var consumer =
                new KafkaConsumer<>(
                        reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            readUntil(ends, consumer, reader);
        }
        return new StandingRules(reader.rules, reader.unreadable, reader.keys);
    }

    private Map<String, Object> reading() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        return settings;
    }

    private static void readUntil(
            Map<TopicPartition, Long> ends, KafkaConsumer<byte[], byte[]> consumer, Reader reader)
            throws InterruptedException {
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        Set<TopicPartition> open = new HashSet<>(ends.keySet());
        open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
        for (int silent = 0; !open.isEmpty(); silent++) {
            if (silent >= SILENT_LIMIT) {
                throw new NotThere(
                        "Kafka has sent nothing of the topic rules for %d s: see whether the broker is well"
                                .formatted(SILENT_LIMIT));
            }
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(WAIT)) {
                reader.take(message);
                silent = -1;
            }
            open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
        }
    }

    /** Sends rules; returns when they have arrived. */
    public void put(Collection<Rule> rules) throws InterruptedException {
        ValueWriter<Rule> writer = ValueWriter.of(Topics.RULES, framing);
        try (TopicSender sender = new TopicSender(client)) {
            for (Rule rule : rules) {
                sender.send(Topics.RULES, RuleKey.of(rule).getBytes(UTF_8), writer.encode(rule));
            }
            sender.flush();
        }
    }

    /** Removes the rules of these keys; returns when that has arrived. */
    public void remove(Collection<String> keys) {
        try (TopicSender sender = new TopicSender(client)) {
            keys.forEach(key -> sender.send(Topics.RULES, key.getBytes(UTF_8), null));
            sender.flush();
        }
    }

    /** Keeps the newest message of each key. */
    private static final class Reader {
        private final ValueReader<Rule> values;
        private final Map<String, Rule> rules = new HashMap<>();
        private final Map<String, String> unreadable = new HashMap<>();
        private final Set<String> keys = new HashSet<>();

        Reader(ValueReader<Rule> values) {
            this.values = values;
        }

        void take(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
            String key =
                    Optional.ofNullable(message.key())
                            .map(bytes -> new String(bytes, UTF_8))
                            .orElseGet(() -> "offset " + message.offset());
            keys.add(key);
            rules.remove(key);
            unreadable.remove(key);
            if (message.value() == null) {
                return;
            }
            Reading<Rule> reading = values.read(message.value());
            if (reading instanceof Reading.Read<Rule> read) {
                rules.put(key, read.record());
                return;
            }
            if (reading instanceof Reading.Refused<Rule> refused) {
                unreadable.put(key, refused.why().toString());
            }
        }
    }
}
