package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elasticsearch.client.RestClient;
import org.fenghuo.jobs.connect.index.FakeElasticsearch.Answer;
import org.junit.jupiter.api.Test;

final class TemplateInstallerTest {
    private static final Map<String, String> TEMPLATE = Map.of("counted", "{\"priority\":1}");

    @Test
    void aServerThatIsNotReadyIsWaitedFor() throws Exception {
        List<String> bodies = Collections.synchronizedList(new ArrayList<>());
        try (var server = FakeElasticsearch.start();
                var client = client(server)) {
            Deque<Answer> answers = new ArrayDeque<>();
            answers.add(new Answer(503, "{}"));
            answers.add(new Answer(200, "{}"));
            server.onEveryRequest(
                    body -> {
                        bodies.add(body);
                        return Optional.of(answers.removeFirst());
                    });
            new TemplateInstaller(client).install(TEMPLATE, Duration.ofSeconds(20));
        }
        assertThat(bodies).containsExactly("{\"priority\":1}", "{\"priority\":1}");
    }

    @Test
    void aRefusedTemplateIsNamedAndNotTriedAgain() throws Exception {
        try (var server = FakeElasticsearch.start();
                var client = client(server)) {
            server.onEveryRequest(body -> Optional.of(new Answer(400, "{}")));
            assertThatThrownBy(
                            () ->
                                    new TemplateInstaller(client)
                                            .install(TEMPLATE, Duration.ofDays(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("counted (400)");
        }
    }

    @Test
    void aServerThatNeverComesEndsTheWaiting() throws Exception {
        FakeElasticsearch server = FakeElasticsearch.start();
        server.close();
        try (var client = client(server)) {
            assertThatThrownBy(() -> new TemplateInstaller(client).install(TEMPLATE, Duration.ZERO))
                    .hasMessageContaining("did not take the index template counted")
                    .hasRootCauseInstanceOf(ConnectException.class);
        }
    }

    private static RestClient client(FakeElasticsearch server) throws IOException {
        return Elasticsearch.connect(ConnectionSettings.open(server.address()));
    }
}
