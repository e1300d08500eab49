package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes documents that have been gone for a while. Each is deleted in the version that was found:
 * one that has been written again meanwhile stays.
 */
public final class GoneSweep {
    /** How long a document is gone before it is swept when nothing else is said. */
    public static final Duration USUAL_AGE = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(GoneSweep.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INDICES =
            "incidence-v1*,coverage-v1*,visits-v1*,cases-v1-*,sources-v1*";
    private static final int AT_ONCE = 1_000;

    private final RestClient client;

    public GoneSweep(RestClient client) {
        this.client = client;
    }

    /** Deletes what was gone before that instant; says how many documents it deleted. */
    public long sweep(Instant goneBefore) throws IOException {
        long deleted = 0;
        while (true) {
            JsonNode hits = gone(goneBefore).path("hits").path("hits");
            long now = hits.isEmpty() ? 0 : delete(hits);
            deleted += now;
            if (now == 0) {
                LOG.info("Swept {} documents that were gone before {}", deleted, goneBefore);
                return deleted;
            }
        }
    }

    private JsonNode gone(Instant before) throws IOException {
        Request search = new Request("POST", "/" + INDICES + "/_search");
        search.addParameter("ignore_unavailable", "true");
        search.setJsonEntity(
                """
                {"size": %d, "_source": false, "version": true, "sort": ["_doc"],
                 "query": {"bool": {"filter": [
                   {"term": {"gone": true}}, {"range": {"updated_at": {"lt": "%s"}}}]}}}
                """
                        .formatted(AT_ONCE, before));
        return answer(search);
    }

    /** Deletes these, and makes it seen, so that the next search does not find them again. */
    private long delete(JsonNode hits) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (JsonNode hit : hits) {
            var what = JSON.createObjectNode();
            what.withObject("/delete")
                    .put("_index", hit.path("_index").asText())
                    .put("_id", hit.path("_id").asText())
                    .put("version", hit.path("_version").asLong())
                    .put("version_type", "external_gte");
            lines.append(what).append('\n');
        }
        Request bulk = new Request("POST", "/_bulk");
        bulk.addParameter("refresh", "true");
        bulk.setJsonEntity(lines.toString());
        long deleted = 0;
        for (JsonNode item : answer(bulk).path("items")) {
            deleted += item.path("delete").path("status").asInt() == 200 ? 1 : 0;
        }
        return deleted;
    }

    private JsonNode answer(Request request) throws IOException {
        try (InputStream body = client.performRequest(request).getEntity().getContent()) {
            return JSON.readTree(body);
        }
    }
}
