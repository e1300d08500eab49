package org.fenghuo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fenghuo.backends.SearchServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Elasticsearch for tests, one for all of a JVM: indices and templates that a test made go
 * with that test, those made before the first test of a class go with the class. It is asked over
 * plain HTTP, so that it does not share a client's mistakes.
 */
public final class SearchIndex
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Leftovers indices = new Leftovers();
    private final Leftovers templates = new Leftovers();

    private SearchIndex() {}

    /** To be registered as a static extension; the server starts at once, in the background. */
    public static SearchIndex forTests() {
        var unused = SharedServers.elasticsearch();
        return new SearchIndex();
    }

    /** Its base address, as in http://127.0.0.1:9200. */
    public String address() {
        return server().address();
    }

    /** The server itself, to be stopped and started; start it again before the test ends. */
    public SearchServer server() {
        return SharedServers.elasticsearch().join();
    }

    /** Makes all that was written to the index, alias or pattern visible to searches. */
    public void refresh(String index) {
        request("POST", "/" + index + "/_refresh", "");
    }

    /** The source of that document as it stands now, refreshed or not. */
    public Optional<JsonNode> get(String index, String id) {
        return getWhole(index, id).map(document -> document.get("_source"));
    }

    /** That document with its _version, _seq_no and _source. */
    public Optional<JsonNode> getWhole(String index, String id) {
        String name = URLEncoder.encode(id, StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer =
                send("GET", "/" + index + "/_doc/" + name.replace("+", "%20"), "");
        JsonNode document = tree(answer);
        if (answer.statusCode() == NOT_FOUND && document.path("found").isBoolean()) {
            return Optional.empty();
        }
        return Optional.of(accepted(answer, document));
    }

    /** The answer to a search, its body given as JSON. */
    public JsonNode search(String index, String body) {
        return request("POST", "/" + index + "/_search", body);
    }

    /** How many documents match, of those that are visible. */
    public long count(String index) {
        return request("GET", "/" + index + "/_count", "").get("count").asLong();
    }

    /** How many visible documents match the query, as in {"term": {"area": "BX"}}. */
    public long count(String index, String query) {
        String body = "{\"query\": %s}".formatted(query);
        return request("POST", "/" + index + "/_count", body).get("count").asLong();
    }

    /** Any request; an empty body is none; fails on an answer of 300 or more. */
    public JsonNode request(String method, String path, String body) {
        HttpResponse<byte[]> answer = send(method, path, body);
        return accepted(answer, tree(answer));
    }

    private static JsonNode accepted(HttpResponse<byte[]> answer, JsonNode body) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(
                    "%s %s: %d %s"
                            .formatted(
                                    answer.request().method(),
                                    answer.request().uri(),
                                    answer.statusCode(),
                                    body));
        }
        return body;
    }

    private HttpResponse<byte[]> send(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .timeout(LIMIT)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException cause) {
            throw new AssertionError("%s %s: %s".formatted(method, request.uri(), cause), cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted in " + request.uri(), interrupted);
        }
    }

    private static JsonNode tree(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException cause) {
            throw new AssertionError(
                    "not JSON: " + new String(answer.body(), StandardCharsets.UTF_8), cause);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        indices.beforeClass(indices());
        templates.beforeClass(templates());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        indices.beforeTest(indices());
        templates.beforeTest(templates());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        delete(indices.ofTest(indices()), templates.ofTest(templates()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        delete(indices.ofClass(indices()), templates.ofClass(templates()));
    }

    private Set<String> indices() {
        Set<String> names = new HashSet<>();
        request("GET", "/_all?expand_wildcards=all", "").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Set<String> templates() {
        Set<String> names = new HashSet<>();
        for (String kind : List.of("index", "component")) {
            for (JsonNode one :
                    request("GET", "/_" + kind + "_template", "").path(kind + "_templates")) {
                names.add("/_" + kind + "_template/" + one.get("name").asText());
            }
        }
        return names;
    }

    private void delete(Set<String> someIndices, Set<String> someTemplates) {
        someIndices.forEach(name -> request("DELETE", "/" + name, ""));
        // Index templates stand on component templates and have to go first.
        someTemplates.stream()
                .sorted(Comparator.reverseOrder())
                .forEach(path -> request("DELETE", path, ""));
    }
}
