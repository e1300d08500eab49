package org.fenghuo.schemas.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.fenghuo.records.CaseReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a registry's answers, those included that a sound registry does not give. */
@Timeout(30)
class RegistryTest {
    private static final String STRING = "{\"schema\":\"\\\"string\\\"\"}";
    private static final String NOT_THERE = "{\"error_code\":40403,\"message\":\"not there\"}";

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> questions = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    private record Answer(int status, String body) {}

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aSchemaIsAskedForOnce() throws Exception {
        answers.add(new Answer(200, STRING));
        Registry registry = registry();
        assertThat(registry.schema(7)).isEqualTo(Schema.create(Schema.Type.STRING));
        assertThat(registry.schema(7)).isEqualTo(Schema.create(Schema.Type.STRING));
        assertThat(questions).containsExactly("GET /base/schemas/ids/7 Basic dXNlcjpzZWNyZXQ=");
    }

    @Test
    void aServerInTroubleIsAskedAgain() throws Exception {
        answers.add(new Answer(503, ""));
        answers.add(new Answer(500, "{\"error_code\":50001}"));
        answers.add(new Answer(429, ""));
        answers.add(new Answer(401, ""));
        answers.add(new Answer(200, STRING));
        assertThat(registry().schema(7)).isEqualTo(Schema.create(Schema.Type.STRING));
        assertThat(questions).hasSize(5);
    }

    @Test
    void aPageNotFoundWithoutTheProtocolsCodeDoesNotMakeTheIdUnknown() throws Exception {
        answers.add(new Answer(404, "<html>no such page</html>"));
        answers.add(new Answer(404, "{\"status\":404}"));
        answers.add(new Answer(200, STRING));
        assertThat(registry().schema(7)).isEqualTo(Schema.create(Schema.Type.STRING));
    }

    @Test
    void anUnknownIdIsNotAskedForAgainAtOnce() throws Exception {
        answers.add(new Answer(404, NOT_THERE));
        Registry registry = registry();
        assertThatThrownBy(() -> registry.schema(7)).isInstanceOf(SchemaNotKnown.class);
        assertThatThrownBy(() -> registry.schema(7)).isInstanceOf(SchemaNotKnown.class);
        assertThat(questions).hasSize(1);
    }

    @Test
    void aNegativeIdIsUnknownWithoutAsking() {
        assertThatThrownBy(() -> registry().schema(-1)).isInstanceOf(SchemaNotKnown.class);
        assertThat(questions).isEmpty();
    }

    @Test
    void aSchemaThatIsNotAvrosIsUnknownWithItsType() {
        answers.add(new Answer(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message A {}\"}"));
        assertThatThrownBy(() -> registry().schema(7))
                .isInstanceOf(SchemaNotKnown.class)
                .hasMessageContaining("PROTOBUF");
    }

    @Test
    void aSchemaThatRefersToOthersIsUnknownWithTheReason() {
        answers.add(
                new Answer(
                        200,
                        "{\"schema\":\"\\\"elsewhere.Sex\\\"\",\"references\":[{\"name\":\"elsewhere.Sex\"}]}"));
        assertThatThrownBy(() -> registry().schema(7))
                .isInstanceOf(SchemaNotKnown.class)
                .hasMessage("schema id 7, which refers to schemas under other subjects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\"elsewhere.Sex\\\"", "{", "", "{\\\"type\\\":7}"})
    void aSchemaThatCannotBeParsedIsUnknownWithTheReason(String schema) {
        answers.add(new Answer(200, "{\"schema\":\"" + schema + "\"}"));
        assertThatThrownBy(() -> registry().schema(7))
                .isInstanceOf(SchemaNotKnown.class)
                .hasMessageContaining("cannot be parsed");
    }

    @Test
    void aRefusedRegistrationSaysWhatTheRegistrySays() {
        answers.add(new Answer(409, "{\"error_code\":409,\"message\":\"incompatible\"}"));
        assertThatThrownBy(() -> registry().register("a-value", CaseReport.getClassSchema()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a-value")
                .hasMessageContaining("incompatible");
    }

    @Test
    void waitingEndsWithAnInterrupt() throws Exception {
        Registry registry = registry();
        server.stop(0);
        FutureTask<Schema> asking = new FutureTask<>(() -> registry.schema(7));
        Thread thread = new Thread(asking, "asking");
        thread.start();
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        thread.interrupt();
        assertThatThrownBy(() -> asking.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
    }

    private Registry registry() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/base/";
        return new Registry(new FramingSettings("", address, "user", "secret"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.add(
                "%s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Authorization")));
        Answer answer = answers.remove();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
