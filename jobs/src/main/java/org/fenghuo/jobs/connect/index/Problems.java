package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import javax.net.ssl.SSLException;
import org.apache.http.HttpEntity;
import org.elasticsearch.client.Response;

/** Says what is wrong between us and the server and which setting to look at; never a secret. */
final class Problems {
    private static final int LONGEST = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConnectionSettings settings;

    Problems(ConnectionSettings settings) {
        this.settings = settings;
    }

    /** Of a request that got no answer that we could read. */
    String unanswered(Exception failure) {
        String what = clean(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        if (failure instanceof SSLException) {
            return "Elasticsearch at %s and we do not agree on TLS (%s): look at elasticsearch.ca-certificate or elasticsearch.ca-fingerprint"
                    .formatted(settings.addresses(), what);
        }
        return "Elasticsearch at %s does not answer (%s): see that it runs, and look at elasticsearch.addresses"
                .formatted(settings.addresses(), what);
    }

    /** Of a request that was answered with an error as a whole. */
    <A> Reply<A> declined(Response response) {
        int status = response.getStatusLine().getStatusCode();
        JsonNode error = error(response.getEntity());
        String reason = clean("%d %s".formatted(status, text(error)));
        if (status == 413) {
            return new Reply.Unacceptable<>(reason, true);
        }
        if (status == 400 && error.hasNonNull("type")) {
            return new Reply.Unacceptable<>(reason, false);
        }
        return new Reply.Failed<>(
                "Elasticsearch at %s says no (%s): %s"
                        .formatted(settings.addresses(), reason, advice(status)));
    }

    private String advice(int status) {
        return switch (status) {
            case 401 ->
                    "it does not know us (%s): look at elasticsearch.username and elasticsearch.password, or elasticsearch.api-key"
                            .formatted(settings.credentials());
            case 403 ->
                    "it knows us (%s) but does not let us write: look at the privileges of that user or key"
                            .formatted(settings.credentials());
            case 429, 502, 503, 504 -> "it is overloaded or not ready";
            default -> "see its log, and look at elasticsearch.addresses";
        };
    }

    private static JsonNode error(HttpEntity entity) {
        if (entity == null) {
            return JSON.missingNode();
        }
        try (InputStream body = entity.getContent()) {
            JsonNode tree = JSON.readTree(body);
            return tree == null ? JSON.missingNode() : tree.path("error");
        } catch (IOException notJson) {
            return JSON.getNodeFactory().textNode("an answer that is not Elasticsearch's");
        }
    }

    private static String text(JsonNode error) {
        return error.isObject()
                ? error.path("type").asText() + ": " + error.path("reason").asText()
                : error.asText();
    }

    private String clean(String text) {
        String harmless = settings.credentials().redact(text);
        return harmless.length() > LONGEST ? harmless.substring(0, LONGEST) + "…" : harmless;
    }
}
