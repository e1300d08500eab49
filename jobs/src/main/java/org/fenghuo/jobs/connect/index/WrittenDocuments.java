package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.fenghuo.jobs.counting.WrittenFormat;
import org.fenghuo.jobs.counting.WrittenSince;

/** Looks up in Elasticsearch which documents were written, those that are gone among them. */
public final class WrittenDocuments implements WrittenSince {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 5_000;

    private final ConnectionSettings connection;
    private final WrittenFormat format;

    /** Documents of that format. */
    public WrittenDocuments(ConnectionSettings connection, WrittenFormat format) {
        this.connection = connection;
        this.format = format;
    }

    @Override
    public void forEach(Instant from, Instant to, Taker taker) throws Exception {
        try (RestClient client = Elasticsearch.connect(connection)) {
            Request refresh = new Request("POST", "/" + format.indices() + "/_refresh");
            refresh.addParameter("ignore_unavailable", "true");
            answer(client, refresh);
            JsonNode page = answer(client, first(from, to));
            while (!page.path("hits").path("hits").isEmpty()) {
                for (JsonNode hit : page.path("hits").path("hits")) {
                    JsonNode fields = hit.path("_source");
                    taker.take(format.key(fields), format.cell(fields));
                }
                page = answer(client, next(page));
            }
            answer(client, end(page));
        }
    }

    private Request first(Instant from, Instant to) {
        Request search = new Request("POST", "/" + format.indices() + "/_search");
        search.addParameter("ignore_unavailable", "true");
        search.addParameter("scroll", "1m");
        ArrayNode fields = JSON.createArrayNode();
        format.fields().forEach(fields::add);
        search.setJsonEntity(
                """
                {"size": %d, "_source": %s, "sort": ["_doc"],
                 "query": {"range": {"updated_at": {"gte": "%s", "lte": "%s"}}}}
                """
                        .formatted(AT_ONCE, fields, from, to));
        return search;
    }

    private static Request next(JsonNode page) {
        Request next = new Request("POST", "/_search/scroll");
        next.setJsonEntity(
                JSON.createObjectNode()
                        .put("scroll", "1m")
                        .put("scroll_id", page.path("_scroll_id").asText())
                        .toString());
        return next;
    }

    private static Request end(JsonNode page) {
        Request end = new Request("DELETE", "/_search/scroll");
        // A search that found no index kept nothing open.
        end.addParameter("ignore", "404");
        end.setJsonEntity(
                JSON.createObjectNode()
                        .put("scroll_id", page.path("_scroll_id").asText())
                        .toString());
        return end;
    }

    private static JsonNode answer(RestClient client, Request request) throws IOException {
        try (InputStream body = client.performRequest(request).getEntity().getContent()) {
            return JSON.readTree(body);
        }
    }
}
