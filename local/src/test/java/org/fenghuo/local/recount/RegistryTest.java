package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry's answers decide; its silence does not. */
class RegistryTest {
    private record Answer(int status, String body) {}

    private static final Answer A_SCHEMA = new Answer(200, "{\"schema\":\"\\\"int\\\"\"}");

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void anIdIsAskedForOnceAndItsSchemaGiven() {
        answers.add(A_SCHEMA);
        KnownSchemas schemas = new KnownSchemas(List.of(), registry());
        assertThat(schemas.byId(7)).contains(Schema.create(Schema.Type.INT));
        assertThat(schemas.byId(7)).isPresent();
        assertThat(asked).containsExactly("/api/schemas/ids/7");
    }

    @Test
    void anIdThatIsNotThereHasNoSchema() {
        answers.add(new Answer(404, "{\"error_code\":40403}"));
        assertThat(registry().schema(8)).isEmpty();
    }

    @Test
    void whatIsNoSchemaIsNone() {
        answers.add(new Answer(200, "{\"schema\":\"syntax = proto3\"}"));
        assertThat(registry().schema(9)).isEmpty();
    }

    @Test
    void aRegistryInTroubleIsAskedAgain() {
        answers.add(new Answer(503, "starting"));
        answers.add(new Answer(500, "starting"));
        answers.add(A_SCHEMA);
        assertThat(registry().schema(7)).isPresent();
        assertThat(asked).hasSize(3);
    }

    private Registry registry() {
        String address = "http://127.0.0.1:%d/api/".formatted(server.getAddress().getPort());
        return new Registry(URI.create(address), Duration.ofMillis(1));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        Answer answer = answers.remove();
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
