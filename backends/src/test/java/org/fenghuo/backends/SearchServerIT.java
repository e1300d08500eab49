package org.fenghuo.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchServerIT {
    @TempDir Path folder;

    @Test
    void whatWasWrittenIsFoundByTheNextStartOnTheSameDirectoryAndPort() throws Exception {
        String address;
        String cluster;
        try (SearchServer first = started()) {
            address = first.address();
            cluster = first.clusterId();
            assertThat(ask("PUT", address + "/notes/_doc/1", "{\"text\": \"one\"}").statusCode())
                    .isEqualTo(201);
        }
        try (SearchServer second = started()) {
            assertThat(second.address()).isEqualTo(address);
            assertThat(second.clusterId()).isNotEmpty().isEqualTo(cluster);
            assertThat(ask("GET", address + "/notes/_source/1", "").body())
                    .isEqualTo("{\"text\": \"one\"}");
        }
    }

    @Test
    void aHeapTooSmallForAnyServerIsToldInTheWordsOfTheJvm() {
        ServerSettings tiny = SearchServer.usually(folder).withHeap("1k");
        try (SearchServer server = new SearchServer(tiny)) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("Elasticsearch in " + folder)
                    .hasMessageContaining("heap");
            assertThat(server.processes()).isEmpty();
        }
    }

    private SearchServer started() {
        SearchServer server =
                new SearchServer(SearchServer.usually(folder).withHeap("512m").forAShortLife());
        server.start();
        return server;
    }

    private static HttpResponse<String> ask(String method, String address, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
