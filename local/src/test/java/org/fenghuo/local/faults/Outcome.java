package org.fenghuo.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.local.reach.JsonServer;

/**
 * What stands in Elasticsearch when a replay is drained.
 *
 * @param documents the counts, levels, lines, sources and alerts by the alias that shows them
 * @param fates what became of all messages of each topic, summed over minutes and partitions
 */
record Outcome(Map<String, FinalDocuments> documents, Map<String, Map<String, Long>> fates) {
    private static final List<String> ALIASES =
            List.of("incidence", "cases", "coverage", "visits", "sources", "alerts");
    private static final List<String> FATES =
            List.of("read", "counted", "duplicate", "stale", "rejected", "too_late");

    static Outcome of(Place place) throws IOException {
        String address = place.system().elasticsearch();
        Map<String, FinalDocuments> documents = new TreeMap<>();
        for (String alias : ALIASES) {
            documents.put(alias, FinalDocuments.read(address, alias));
        }
        return new Outcome(documents, fates(new JsonServer("Elasticsearch", address)));
    }

    private static Map<String, Map<String, Long>> fates(JsonServer server) throws IOException {
        List<String> sums = new ArrayList<>();
        FATES.forEach(fate -> sums.add("\"%1$s\":{\"sum\":{\"field\":\"%1$s\"}}".formatted(fate)));
        JsonNode found =
                server.post(
                        "/ledger/_search?size=0",
                        "{\"aggs\":{\"topics\":{\"terms\":{\"field\":\"topic\"},\"aggs\":{%s}}}}"
                                .formatted(String.join(",", sums)));
        Map<String, Map<String, Long>> fates = new TreeMap<>();
        for (JsonNode topic : found.path("aggregations").path("topics").path("buckets")) {
            Map<String, Long> ofTopic = new TreeMap<>();
            FATES.forEach(fate -> ofTopic.put(fate, topic.path(fate).path("value").asLong()));
            fates.put(topic.path("key").asText(), ofTopic);
        }
        return fates;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        documents.values().forEach(each -> lines.add(each.checksum()));
        fates.forEach((topic, ofTopic) -> lines.add("ledger of %s: %s".formatted(topic, ofTopic)));
        return lines;
    }

    /** Every document is as it was there, and so is what became of the messages. */
    void requireSameAs(Outcome undisturbed) {
        documents.forEach(
                (alias, here) -> {
                    FinalDocuments there = undisturbed.documents.get(alias);
                    assertThat(here.differencesFrom(there)).as(alias).isEmpty();
                    assertThat(here.checksums()).as(alias).isNotEmpty();
                });
        assertThat(fates).isEqualTo(undisturbed.fates);
    }

    /** The command `recount` finds no mismatch in that place. */
    static void requireRecountAgrees(Place place) throws Exception {
        try (Program recount = Program.start(place.directory(), "recount")) {
            int code = recount.awaitEnd(Duration.ofMinutes(10));
            recount.lines().forEach(line -> Print.line("recount: " + line));
            assertThat(code).as(String.join("\n", recount.lines())).isZero();
        }
    }
}
