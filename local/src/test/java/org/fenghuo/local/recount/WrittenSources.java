package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Documents of the alias sources, as a job would have written them. */
final class WrittenSources {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> byId = new TreeMap<>();

    /** Messages of a source that all became known on the local day of the last of them. */
    WrittenSources received(String kind, String source, int messages, Instant lastSeen) {
        return put(document(kind, source, messages, lastSeen));
    }

    /** One message of a source that tells of something that was entered after so many minutes. */
    WrittenSources entered(String kind, String source, int minutes, Instant lastSeen) {
        ObjectNode document = document(kind, source, 1, lastSeen);
        document.put("delays", 1);
        document.put("delay_p50", minutes);
        document.put("delay_p95", minutes);
        document.put("timely_2h", minutes <= 120 ? 1 : 0);
        document.put("timely_24h", minutes <= 1_440 ? 1 : 0);
        return put(document);
    }

    /** One message of a source that Kafka received then and that was refused. */
    WrittenSources refused(String kind, String source, Instant appendedAt) {
        return put(document(kind, source, 1, appendedAt).put("rejected", 1));
    }

    private static ObjectNode document(String kind, String source, int messages, Instant lastSeen) {
        LocalDate day = LocalDate.ofInstant(lastSeen, Cards.COUNTING.zone());
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("source", source)
                .put("day", day.toString())
                .put("received", messages)
                .put("rejected", 0)
                .put("too_late", 0)
                .put("last_seen", lastSeen.toString())
                .put("delays", 0)
                .put("timely_2h", 0)
                .put("timely_24h", 0);
    }

    private WrittenSources put(ObjectNode document) {
        String id =
                String.join(
                        "|",
                        document.path("kind").asText(),
                        document.path("source").asText(),
                        document.path("day").asText());
        byId.put(id, document.toString());
        return this;
    }

    Map<String, String> byId() {
        return byId;
    }
}
