package org.fenghuo.local.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fenghuo.feeds.files.Nearest;
import org.fenghuo.local.reach.JsonServer;

/** Asks the aliases {@code alerts} and {@code alert-log}. */
public final class AlertsIndex {
    private static final ObjectMapper JSON = new ObjectMapper();
    // Before the first alert there is no index behind the alias.
    private static final String SEARCH = "/%s/_search?ignore_unavailable=true";
    private static final int MOST = 10_000;
    private static final int MOST_NEAR = 3;

    private final JsonServer elasticsearch;

    /** On that server. */
    public AlertsIndex(JsonServer elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** The documents of the alerts that are asked for, the most severe and newest first. */
    public List<JsonNode> find(AlertFilter filter) throws IOException {
        return search("alerts", filter.search(MOST));
    }

    /** The document of one alert. */
    public Optional<JsonNode> get(String id) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("query").putObject("term").put("alert_id", id);
        return search("alerts", body.toString()).stream().findFirst();
    }

    /** Ids of alerts that were perhaps meant, the nearest first. */
    public List<String> near(String id) throws IOException {
        String ids = "{\"size\": %d, \"_source\": [\"alert_id\"]}".formatted(MOST);
        return search("alerts", ids).stream()
                .map(document -> document.path("alert_id").asText())
                .sorted(
                        Comparator.<String>comparingInt(other -> Nearest.distance(id, other))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NEAR)
                .toList();
    }

    /** What became of an action, if that was decided already. */
    Optional<JsonNode> decision(String id, String actor, Instant at) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("size", 1);
        body.putArray("sort").addObject().put("number", "desc");
        var filter = body.putObject("query").putObject("bool").putArray("filter");
        filter.addObject().putObject("term").put("alert_id", id);
        filter.addObject().putObject("term").put("actor", actor);
        filter.addObject().putObject("range").putObject("at").put("gte", at.toString());
        return search("alert-log", body.toString()).stream().findFirst();
    }

    private List<JsonNode> search(String alias, String body) throws IOException {
        JsonNode answer = elasticsearch.post(SEARCH.formatted(alias), body);
        List<JsonNode> documents = new ArrayList<>();
        answer.at("/hits/hits").forEach(hit -> documents.add(hit.path("_source")));
        return documents;
    }
}
