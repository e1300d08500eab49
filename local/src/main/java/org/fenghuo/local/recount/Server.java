package org.fenghuo.local.recount;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A server that is asked over HTTP and answers in JSON. */
final class Server {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int QUOTED = 300;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final String name;
    private final String address;
    private final String authorization;

    /** The name begins the sentences of errors. */
    Server(String name, URI address, String authorization) {
        this.name = name;
        this.address = address.toString().replaceAll("/+$", "");
        this.authorization = authorization;
    }

    /** Asks once; nothing if there is no such thing (404). */
    Optional<byte[]> ask(String method, String path, String body) throws ServerTrouble {
        HttpResponse<byte[]> response = send(request(method, path, body));
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            String answer = new String(response.body(), StandardCharsets.UTF_8);
            throw new ServerTrouble(
                    "%s at %s answered %d to %s %s: %s"
                            .formatted(
                                    name,
                                    address,
                                    response.statusCode(),
                                    method,
                                    path,
                                    answer.substring(0, Math.min(QUOTED, answer.length()))));
        }
        return Optional.of(response.body());
    }

    private HttpRequest request(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws ServerTrouble {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException away) {
            throw new ServerTrouble(
                    "%s at %s cannot be reached: start it, or give its right address"
                            .formatted(name, address),
                    away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServerTrouble("Asking %s was interrupted".formatted(address), stopped);
        }
    }
}
