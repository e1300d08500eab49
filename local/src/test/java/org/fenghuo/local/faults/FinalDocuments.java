package org.fenghuo.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.fenghuo.local.reach.JsonServer;

/**
 * The documents that an alias shows, without the moment at which each was written; of alerts those
 * that stand, without how they came to be.
 *
 * @param alias the alias
 * @param checksums a checksum of its other fields by the id of the document
 */
record FinalDocuments(String alias, Map<String, Long> checksums) {
    private static final int PAGE = 5_000;
    private static final int SHOWN = 10;

    /** All of them, as a search finds them now. */
    static FinalDocuments read(String elasticsearch, String alias) throws IOException {
        JsonServer server = new JsonServer("Elasticsearch", elasticsearch);
        Map<String, Long> checksums = new TreeMap<>();
        JsonNode page =
                server.post(
                        "/" + alias + "/_search?scroll=5m",
                        "{\"size\":%d,\"sort\":[\"_doc\"],\"query\":{\"match_all\":{}}}"
                                .formatted(PAGE));
        while (!page.path("hits").path("hits").isEmpty()) {
            for (JsonNode hit : page.path("hits").path("hits")) {
                ObjectNode source = (ObjectNode) hit.path("_source");
                Optional<String> id =
                        alias.equals("alerts")
                                ? StandingAlerts.nameWithoutCourse(source)
                                : Optional.of(hit.path("_id").asText());
                id.ifPresent(each -> checksums.put(each, checksum(source)));
            }
            page =
                    server.post(
                            "/_search/scroll",
                            "{\"scroll\":\"5m\",\"scroll_id\":\"%s\"}"
                                    .formatted(page.path("_scroll_id").asText()));
        }
        return new FinalDocuments(alias, checksums);
    }

    private static long checksum(ObjectNode source) {
        source.remove("updated_at");
        Map<String, String> sorted = new TreeMap<>();
        source.properties().forEach(each -> sorted.put(each.getKey(), each.getValue().toString()));
        CRC32C fields = new CRC32C();
        fields.update(sorted.toString().getBytes(UTF_8));
        return fields.getValue();
    }

    /** The ids of which one has a document and the other has not, or has another. */
    List<String> differencesFrom(FinalDocuments other) {
        Set<String> all = new HashSet<>(checksums.keySet());
        all.addAll(other.checksums.keySet());
        return all.stream()
                .filter(id -> !Objects.equals(checksums.get(id), other.checksums.get(id)))
                .limit(SHOWN)
                .toList();
    }

    /** One number for all of them. */
    String checksum() {
        CRC32C whole = new CRC32C();
        checksums.forEach((id, fields) -> whole.update((id + fields).getBytes(UTF_8)));
        return "%s: %,d documents, checksum %08x"
                .formatted(alias, checksums.size(), whole.getValue());
    }
}
