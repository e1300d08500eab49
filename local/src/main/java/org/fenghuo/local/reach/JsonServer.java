package org.fenghuo.local.reach;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A server that speaks JSON over HTTP. */
public final class JsonServer {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final int FAULT = 300;
    private static final int SHOWN = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
    private final String name;
    private final String address;

    /** A server by its name, for messages, and its base address. */
    public JsonServer(String name, String address) {
        this.name = name;
        this.address = address.replaceAll("/+$", "");
    }

    /** The answer to a GET. */
    public JsonNode get(String path) throws IOException {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** The answer to a POST of JSON, or of lines of JSON. */
    public JsonNode post(String path, String body) throws IOException {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    private JsonNode send(String method, String path, BodyPublisher body) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(ANSWER)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build();
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (ConnectException unreachable) {
            throw new NotThere(
                    "%s does not answer at %s: see that `fenghuo up` runs, or give its address"
                            .formatted(name, address),
                    unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + request.uri(), interrupted);
        }
        if (answer.statusCode() >= FAULT) {
            throw new IOException(
                    "%s answers %s %s with %d: %s"
                            .formatted(
                                    name,
                                    method,
                                    request.uri(),
                                    answer.statusCode(),
                                    shortened(new String(answer.body(), UTF_8))));
        }
        return JSON.readTree(answer.body());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
