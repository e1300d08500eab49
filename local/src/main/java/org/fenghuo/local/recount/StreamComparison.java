package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Holds what was counted of one stream against the aliases of an index. */
final class StreamComparison {
    private final RecountSettings.Aliases aliases;
    private final Progress progress;
    private final SearchServer server;
    private final Mismatches mismatches = new Mismatches();
    private final SortedMap<String, Long> documents = new TreeMap<>();

    StreamComparison(RecountSettings.Index index, Progress progress) {
        this.aliases = index.aliases();
        this.progress = progress;
        this.server = new SearchServer(index);
    }

    DocumentComparison into(String alias) {
        return new DocumentComparison(alias, mismatches);
    }

    void compared(String alias, long found, long expected) {
        documents.put(alias, Math.max(found, expected));
    }

    /** Whether there is an alias of that name. */
    boolean exists(String alias) throws ServerTrouble {
        return server.exists(alias);
    }

    /** Whether no job has written anything of these topics: neither documents nor ledger. */
    boolean isUnwritten(String alias, List<TopicFates> topics) throws ServerTrouble {
        if (server.exists(alias)) {
            return false;
        }
        server.refresh(aliases.ledger());
        for (TopicFates topic : topics) {
            if (server.count(aliases.ledger(), term(topic.topic())) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Compares all documents of an alias with what its series must say. */
    void compareSeries(String alias, Map<String, ? extends SeriesDocuments> bySeries)
            throws ServerTrouble {
        SeriesComparison comparison = new SeriesComparison(bySeries, into(alias));
        readAll(alias, comparison::take);
        comparison.finish();
        compared(alias, comparison.found(), comparison.expected());
    }

    /** Compares the ledger, the number of rejects, and the sources. */
    void compareFates(List<TopicFates> topics) throws ServerTrouble {
        List<LedgerComparison> ledgers =
                topics.stream()
                        .map(each -> new LedgerComparison(each.topic(), into(aliases.ledger())))
                        .toList();
        readAll(
                aliases.ledger(),
                (id, document) -> ledgers.forEach(ledger -> ledger.take(id, document)));
        long found = 0;
        for (int i = 0; i < ledgers.size(); i++) {
            ledgers.get(i).finish(topics.get(i).byPartition());
            found += ledgers.get(i).found();
        }
        compared(aliases.ledger(), found, 0);
        compareRejects(topics);
        compareSources(topics);
    }

    private void compareSources(List<TopicFates> topics) throws ServerTrouble {
        List<SourcesComparison> sources =
                topics.stream()
                        .map(
                                each ->
                                        new SourcesComparison(
                                                each.topic(),
                                                each.sources(),
                                                into(aliases.sources())))
                        .toList();
        readAll(
                aliases.sources(),
                (id, document) -> sources.forEach(each -> each.take(id, document)));
        sources.forEach(SourcesComparison::finish);
        compared(
                aliases.sources(),
                sources.stream().mapToLong(SourcesComparison::found).sum(),
                sources.stream().mapToLong(SourcesComparison::expected).sum());
    }

    private void compareRejects(List<TopicFates> topics) throws ServerTrouble {
        server.refresh(aliases.rejects());
        long all = 0;
        for (TopicFates topic : topics) {
            long found = server.count(aliases.rejects(), ofMessages(topic.topic()));
            long rejected = topic.sum().rejected();
            if (found != rejected) {
                into(aliases.rejects())
                        .differs("documents of topic " + topic.topic(), "number", rejected, found);
            }
            all += Math.max(found, rejected);
        }
        compared(aliases.rejects(), all, 0);
    }

    /** Makes what must stand in an alias. */
    @FunctionalInterface
    interface Expected {
        Map<String, ? extends SeriesDocuments> bySeries();
    }

    /** Compares alias, ledger and rejects; what there is none of is told. */
    List<String> compareOrTell(String alias, List<TopicFates> topics, Expected expected)
            throws ServerTrouble {
        String names = String.join(", ", topics.stream().map(TopicFates::topic).toList());
        boolean anyRead = topics.stream().anyMatch(topic -> topic.sum().read() > 0);
        if (isUnwritten(alias, topics)) {
            return List.of(
                    anyRead
                            ? "not compared: no job has written %s, or a ledger of %s"
                                    .formatted(alias, names)
                            : "nothing to compare: no messages in %s".formatted(names));
        }
        compareSeries(alias, expected.bySeries());
        compareFates(topics);
        return anyRead ? List.of() : List.of("no messages in " + names);
    }

    /**
     * How much was counted.
     *
     * @param records records of which a version holds
     * @param cells series and days in which something was counted
     * @param lastDay the last day that documents may speak of
     */
    record Counted(long records, long cells, Optional<LocalDate> lastDay) {}

    StreamResult result(
            Stream stream, List<TopicFates> topics, Counted counted, List<String> notes) {
        return new StreamResult(
                stream,
                StreamResult.Messages.sumOf(
                        topics.stream()
                                .flatMap(each -> each.byPartition().values().stream())
                                .toList()),
                counted.records(),
                counted.cells(),
                documents,
                counted.lastDay().map(LocalDate::toString).orElse(""),
                notes,
                mismatches.total(),
                mismatches.first());
    }

    private static String term(String topic) {
        return "{\"term\":{\"topic\":\"%s\"}}".formatted(topic);
    }

    /** Rows of files, which are refused before they are messages, have no partition. */
    private static String ofMessages(String topic) {
        return """
        {"bool":{"filter":[%s,{"range":{"partition":{"gte":0}}}]}}\
        """
                .formatted(term(topic));
    }

    void readAll(String alias, BiConsumer<String, JsonNode> taker) throws ServerTrouble {
        server.refresh(alias);
        long total = server.count(alias);
        long[] done = {0};
        server.readAll(
                alias,
                (id, document) -> {
                    taker.accept(id, document);
                    done[0]++;
                    if (done[0] % 1_000 == 0 || done[0] == total) {
                        progress.at(alias, done[0], total);
                    }
                });
    }
}
