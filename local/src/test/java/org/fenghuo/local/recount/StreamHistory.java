package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.local.recount.rules.Rules;

/** Takes topics held in memory and compares documents held in memory. */
final class StreamHistory {
    private final HistoryRecount.Documents documents;
    private final Mismatches mismatches = new Mismatches();
    private final List<String> summary = new ArrayList<>();

    StreamHistory(HistoryRecount.Documents documents) {
        this.documents = documents;
    }

    /** Takes all messages of a topic, the partitions one after the other. */
    static <T extends SpecificRecord> Intake<T> take(
            List<List<ConsumerRecord<byte[], byte[]>>> partitions,
            Schema schema,
            Rules<T> rules,
            ZoneId zone,
            Wanted<T> wanted) {
        Intake<T> intake =
                new Intake<>(
                        new FramedReader<>(schema, KnownSchemas.shipped()),
                        rules,
                        zone,
                        partitions.size(),
                        wanted);
        partitions.forEach(
                messages -> messages.forEach(message -> intake.take(Messages.of(message))));
        return intake;
    }

    /** The documents of an alias, field by field. */
    StreamHistory compareSeries(String alias, Map<String, ? extends SeriesDocuments> bySeries) {
        SeriesComparison comparison = new SeriesComparison(bySeries, into(alias));
        documents.showing(alias, comparison::take);
        comparison.finish();
        summary.add("%d of %d %s".formatted(comparison.found(), comparison.expected(), alias));
        return this;
    }

    /** What became of the messages. */
    StreamHistory compareFates(TopicFates topic) {
        LedgerComparison comparison = new LedgerComparison(topic.topic(), into("ledger"));
        documents.showing("ledger", comparison::take);
        comparison.finish(topic.byPartition());
        AtomicLong found = new AtomicLong();
        documents.showing(
                "rejects", ofTopic(topic.topic(), (id, document) -> found.incrementAndGet()));
        if (topic.sum().rejected() != found.get()) {
            into("rejects").differs(topic.topic(), "number", topic.sum().rejected(), found.get());
        }
        SourcesComparison sources =
                new SourcesComparison(topic.topic(), topic.sources(), into("sources"));
        documents.showing("sources", sources::take);
        sources.finish();
        summary.add("%d of %d days of sources".formatted(sources.found(), sources.expected()));
        summary.add(topic.topic() + " " + topic.sum());
        return this;
    }

    private static BiConsumer<String, JsonNode> ofTopic(
            String topic, BiConsumer<String, JsonNode> taker) {
        return (id, document) -> {
            if (document.path("topic").asText().equals(topic)) {
                taker.accept(id, document);
            }
        };
    }

    private DocumentComparison into(String alias) {
        return new DocumentComparison(alias, mismatches);
    }

    List<Mismatch> mismatches() {
        return mismatches.first();
    }

    List<String> summary() {
        return summary;
    }
}
