package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Keeps versioned documents as Elasticsearch does, and misbehaves as the test tells it to. */
final class FakeElasticsearch implements AutoCloseable {
    /** One line pair of a bulk, as it was received. */
    record Write(String index, String id, long version, String json) {
        String place() {
            return index + "/" + id;
        }

        long count() {
            return tree(json).path("count").asLong();
        }
    }

    /** An answer other than the usual one. */
    record Answer(int status, String body) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<Write>> bulks = new ArrayList<>();
    private final Map<String, Write> documents = new HashMap<>();
    private final Deque<Function<List<Write>, Optional<Answer>>> nextBulks = new ArrayDeque<>();
    private final Map<String, Deque<Answer>> nextWrites = new HashMap<>();
    private Function<String, Optional<Answer>> everyRequest = body -> Optional.empty();

    FakeElasticsearch(int port) throws IOException {
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static FakeElasticsearch start() throws IOException {
        return new FakeElasticsearch(0);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Every request is put to this first, with its body. */
    synchronized void onEveryRequest(Function<String, Optional<Answer>> answer) {
        everyRequest = answer;
    }

    /** The next bulk without a script is put to this; it may wait, the others go on. */
    synchronized void onNextBulk(Function<List<Write>, Optional<Answer>> answer) {
        nextBulks.add(answer);
    }

    /** The next writing of this document is answered with a fault. */
    synchronized void onNextWrite(String place, int status, String type) {
        nextWrites.computeIfAbsent(place, any -> new ArrayDeque<>()).add(new Answer(status, type));
    }

    /** As if somebody else had written it. */
    synchronized void holds(String index, String id, long version) {
        documents.put(index + "/" + id, new Write(index, id, version, "{\"count\":-1}"));
    }

    synchronized List<List<Write>> bulks() {
        return List.copyOf(bulks);
    }

    /** All writes in the order in which they were received. */
    synchronized List<Write> writes() {
        return bulks.stream().flatMap(List::stream).toList();
    }

    synchronized Optional<Write> document(String place) {
        return Optional.ofNullable(documents.get(place));
    }

    synchronized List<Write> documents(String index) {
        return documents.values().stream().filter(each -> each.index().equals(index)).toList();
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new AssertionError("Not JSON: " + json, broken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(received(exchange), StandardCharsets.UTF_8);
            Answer answer = decide(exchange.getRequestURI().getPath(), body);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] received(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        InputStream body = exchange.getRequestBody();
        return (zipped ? new GZIPInputStream(body) : body).readAllBytes();
    }

    private Answer decide(String path, String body) {
        Optional<Answer> scripted = everyRequest().apply(body);
        if (scripted.isPresent()) {
            return scripted.get();
        }
        if ("/_mget".equals(path)) {
            return versions(body);
        }
        if (!"/_bulk".equals(path)) {
            return new Answer(404, "{}");
        }
        List<Write> bulk = parse(body);
        Optional<Answer> instead = nextBulk(bulk).apply(bulk);
        return instead.orElseGet(() -> take(bulk));
    }

    private synchronized Function<String, Optional<Answer>> everyRequest() {
        return everyRequest;
    }

    private synchronized Function<List<Write>, Optional<Answer>> nextBulk(List<Write> bulk) {
        bulks.add(bulk);
        return nextBulks.isEmpty() ? any -> Optional.empty() : nextBulks.removeFirst();
    }

    private static List<Write> parse(String body) {
        String[] lines = body.split("\n", -1);
        List<Write> writes = new ArrayList<>();
        for (int line = 0; line + 1 < lines.length; line += 2) {
            JsonNode action = tree(lines[line]).path("index");
            if (!"external_gte".equals(action.path("version_type").asText())) {
                throw new AssertionError("No external version in " + lines[line]);
            }
            writes.add(
                    new Write(
                            action.path("_index").asText(),
                            action.path("_id").asText(),
                            action.path("version").asLong(),
                            lines[line + 1]));
        }
        return writes;
    }

    private synchronized Answer take(List<Write> bulk) {
        ArrayNode items = JSON.createArrayNode();
        boolean errors = false;
        for (Write write : bulk) {
            ObjectNode item = items.addObject().putObject("index");
            Optional<Answer> fault = fault(write);
            errors |= fault.isPresent();
            item.put("status", fault.map(Answer::status).orElse(200));
            fault.ifPresent(each -> describe(item, each.body(), write));
            if (fault.isEmpty()) {
                documents.put(write.place(), write);
            }
        }
        ObjectNode answer = JSON.createObjectNode().put("errors", errors);
        answer.set("items", items);
        return new Answer(200, answer.toString());
    }

    private static void describe(ObjectNode item, String type, Write write) {
        item.putObject("error")
                .put("type", type)
                .put("reason", "[" + write.id() + "] because the test says so")
                .putObject("caused_by")
                .put("reason", "a cause");
    }

    private Optional<Answer> fault(Write write) {
        Deque<Answer> scripted = nextWrites.getOrDefault(write.place(), new ArrayDeque<>());
        if (!scripted.isEmpty()) {
            return Optional.of(scripted.removeFirst());
        }
        Write before = documents.get(write.place());
        return before != null && before.version() > write.version()
                ? Optional.of(new Answer(409, "version_conflict_engine_exception"))
                : Optional.empty();
    }

    private synchronized Answer versions(String body) {
        ArrayNode docs = JSON.createArrayNode();
        for (JsonNode wanted : tree(body).path("docs")) {
            ObjectNode found = docs.addObject().put("_id", wanted.path("_id").asText());
            String place = wanted.path("_index").asText() + "/" + wanted.path("_id").asText();
            document(place).ifPresent(each -> found.put("_version", each.version()));
        }
        return new Answer(200, JSON.createObjectNode().set("docs", docs).toString());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
