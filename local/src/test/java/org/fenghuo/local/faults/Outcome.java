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
 * @param incidence the counts
 * @param cases the line list
 * @param fates what became of all messages, summed over minutes and partitions
 */
record Outcome(FinalDocuments incidence, FinalDocuments cases, Map<String, Long> fates) {
    private static final List<String> FATES =
            List.of("read", "counted", "duplicate", "stale", "rejected", "too_late");

    static Outcome of(Place place) throws IOException {
        String address = place.system().elasticsearch();
        return new Outcome(
                FinalDocuments.read(address, "incidence"),
                FinalDocuments.read(address, "cases"),
                fates(new JsonServer("Elasticsearch", address)));
    }

    private static Map<String, Long> fates(JsonServer server) throws IOException {
        List<String> sums = new ArrayList<>();
        FATES.forEach(fate -> sums.add("\"%1$s\":{\"sum\":{\"field\":\"%1$s\"}}".formatted(fate)));
        JsonNode found =
                server.post(
                        "/ledger/_search?size=0",
                        "{\"aggs\":{%s}}".formatted(String.join(",", sums)));
        Map<String, Long> fates = new TreeMap<>();
        FATES.forEach(
                fate ->
                        fates.put(
                                fate,
                                found.path("aggregations").path(fate).path("value").asLong()));
        return fates;
    }

    List<String> lines() {
        return List.of(incidence.checksum(), cases.checksum(), "ledger: " + fates);
    }

    /** Every document is as it was there, and so is what became of the messages. */
    void requireSameAs(Outcome undisturbed) {
        assertThat(incidence.differencesFrom(undisturbed.incidence)).isEmpty();
        assertThat(cases.differencesFrom(undisturbed.cases)).isEmpty();
        assertThat(fates).isEqualTo(undisturbed.fates);
        assertThat(incidence.checksums()).isNotEmpty();
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
