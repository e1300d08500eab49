package org.fenghuo.jobs.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.records.Reject;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.Broker;
import org.fenghuo.testkit.SearchIndex;

/** What became of messages, as whoever queries the index and reads the topics sees it. */
record SeenFates(SearchIndex index, Broker kafka) {
    private static final List<String> OUTCOMES =
            List.of("counted", "duplicate", "stale", "rejected", "too_late");
    private static final String ALL = "{\"size\": 1000, \"_source\": {\"excludes\": [\"value\"]}}";

    /** How many messages had each outcome, of all partitions and minutes. */
    Map<String, Long> outcomes() {
        Map<String, Long> sums = new TreeMap<>();
        for (JsonNode minute : documents("ledger")) {
            for (String outcome : OUTCOMES) {
                sums.merge(outcome, minute.at("/_source/" + outcome).asLong(), Long::sum);
            }
        }
        return sums;
    }

    /** How many messages of each partition were read. */
    Map<Integer, Long> readByPartition() {
        Map<Integer, Long> read = new TreeMap<>();
        for (JsonNode minute : documents("ledger")) {
            JsonNode source = minute.path("_source");
            read.merge(source.path("partition").asInt(), source.path("read").asLong(), Long::sum);
        }
        return read;
    }

    /** The codes in the index of rejects by id. */
    Map<String, String> rejectsInIndex() {
        Map<String, String> codes = new TreeMap<>();
        for (JsonNode reject : documents("rejects")) {
            codes.put(reject.path("_id").asText(), reject.at("/_source/code").asText());
        }
        return codes;
    }

    /** The codes on the topic of rejects by key. */
    Map<String, String> rejectsOnTopic() throws InterruptedException {
        var reader = new ValueReader<>(Topics.REJECTS, Reject.class, FramingSettings.SHIPPED);
        Map<String, String> codes = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> message : kafka.readAll(Topics.REJECTS)) {
            String key = new String(message.key(), UTF_8);
            String code =
                    reader.read(message.value()) instanceof Reading.Read<Reject> read
                            ? read.record().getCode()
                            : "a reject that cannot be read itself";
            codes.put(key, code);
        }
        return codes;
    }

    /** Offsets that a group has committed. */
    Map<Integer, Long> committed(String group, Topic topic) throws Exception {
        Map<Integer, Long> offsets = new TreeMap<>();
        try (var admin = kafka.admin()) {
            var answer = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
            answer.get()
                    .forEach(
                            (at, offset) -> {
                                if (at.topic().equals(topic.name())) {
                                    offsets.put(at.partition(), offset.offset());
                                }
                            });
        }
        return offsets;
    }

    private Iterable<JsonNode> documents(String alias) {
        index.refresh(alias);
        return index.search(alias, ALL).at("/hits/hits");
    }
}
