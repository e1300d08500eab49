package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import org.elasticsearch.client.RestClient;
import org.fenghuo.jobs.connect.index.IndexSettings.Bulk;
import org.fenghuo.schemas.index.IndexTemplates;
import org.fenghuo.testkit.SearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the scripted server only plays: versions, refusals and restarts of a real one. */
@Timeout(180)
final class IndexWriterIT {
    private static final long NOW = 1_700_000_000_000_000L;
    private static final String STRICT =
            """
            {"index_patterns":["counted*"],"template":{"mappings":{"dynamic":"strict",
            "properties":{"count":{"type":"byte"}}}}}
            """;

    @RegisterExtension static final SearchIndex INDEX = SearchIndex.forTests();

    private WriterTestBed bed;

    @BeforeEach
    void open() throws Exception {
        URI address = URI.create(INDEX.address());
        try (RestClient client = Elasticsearch.connect(ConnectionSettings.open(address))) {
            var installer = new TemplateInstaller(client);
            for (int time = 0; time < 2; time++) {
                installer.install(
                        IndexTemplates.of(org.fenghuo.schemas.index.IndexSettings.DEFAULTS),
                        Duration.ofMinutes(1));
            }
        }
        INDEX.request("PUT", "/_index_template/counted", STRICT);
        bed =
                new WriterTestBed(
                        WriterTestBed.with(
                                address, new Bulk(500, 1 << 20, Duration.ofMillis(20), 2)));
        bed.clock.set(NOW);
    }

    @AfterEach
    void close() throws Exception {
        bed.close();
    }

    @Test
    void whatWasFlushedStandsThereUnderItsVersion() throws Exception {
        bed.write("a", 1);
        bed.write("a", 2);
        bed.flush();
        JsonNode document = INDEX.getWhole(Counted.INDEX, "a").orElseThrow();
        assertThat(document.at("/_source/count").asLong()).isEqualTo(2);
        assertThat(document.path("_version").asLong()).isEqualTo(NOW);
    }

    @Test
    void whatPeopleWaitForIsSearchableWhenItIsWritten() throws Exception {
        bed.write("usual", 1);
        bed.flush();
        INDEX.request("PUT", "/counted/_settings", "{\"index.refresh_interval\":\"-1\"}");
        INDEX.refresh("counted");
        bed.write("unseen", 1);
        bed.flush();
        assertThat(INDEX.count("counted")).as("of two, one waits for its turn").isEqualTo(1);
        IndexSettings urgent =
                IndexSettings.over(ConnectionSettings.open(URI.create(INDEX.address())))
                        .searchableAtOnce();
        try (WriterTestBed atOnce = new WriterTestBed(urgent)) {
            atOnce.clock.set(NOW);
            atOnce.write("seen", 1);
            atOnce.flush();
        }
        assertThat(INDEX.count("counted")).isEqualTo(3);
    }

    @Test
    void aVersionFromAFasterClockIsOvercome() throws Exception {
        stands("a", NOW + 5_000_000, "PUT", "{\"count\":99}");
        bed.write("a", 1);
        bed.flush();
        JsonNode document = INDEX.getWhole(Counted.INDEX, "a").orElseThrow();
        assertThat(document.at("/_source/count").asLong()).isEqualTo(1);
        assertThat(document.path("_version").asLong()).isGreaterThan(NOW + 5_000_000);
        assertThat(bed.task.counter("conflicts")).isEqualTo(1);
    }

    @Test
    void aDeletionFromAFasterClockIsOvercome() throws Exception {
        stands("a", NOW + 1_000, "PUT", "{\"count\":99}");
        stands("a", NOW + 5_000_000, "DELETE", "");
        bed.write("a", 1);
        bed.flush();
        assertThat(INDEX.get(Counted.INDEX, "a").orElseThrow().path("count").asLong()).isEqualTo(1);
    }

    @Test
    void aDocumentAgainstTheMappingIsTakenByTheIndexOfRejects() throws Exception {
        bed.write("fits", 1);
        bed.write("too-big-for-a-byte", 1_000);
        bed.write("x".repeat(513), 1);
        bed.flush();
        INDEX.refresh("rejects");
        assertThat(INDEX.count("rejects", "{\"term\":{\"code\":\"index-refused\"}}")).isEqualTo(2);
        assertThat(INDEX.count("rejects", "{\"term\":{\"path\":\"counted/too-big-for-a-byte\"}}"))
                .isEqualTo(1);
        assertThat(INDEX.get(Counted.INDEX, "fits")).isPresent();
        assertThat(bed.task.counter("refusals-lost")).isZero();
    }

    @Test
    void anIndexThatIsLockedForWritingIsWaitedOut() throws Exception {
        bed.write("a", 1);
        bed.flush();
        INDEX.request(
                "PUT", "/counted/_settings", "{\"index.blocks.read_only_allow_delete\":true}");
        bed.write("a", 2);
        bed.until(() -> bed.task.counter("retried") >= 2);
        INDEX.request(
                "PUT", "/counted/_settings", "{\"index.blocks.read_only_allow_delete\":null}");
        bed.flush();
        assertThat(INDEX.get(Counted.INDEX, "a").orElseThrow().path("count").asLong()).isEqualTo(2);
    }

    @Test
    void aServerThatIsStartedAnewGetsEverything() throws Exception {
        bed.write("before", 1);
        bed.flush();
        URI before = URI.create(INDEX.address());
        INDEX.server().stop();
        bed.write("before", 2);
        bed.write("meanwhile", 3);
        bed.until(() -> bed.task.gauge("waiting-for-server") == 1);
        INDEX.server().start();
        assertThat(URI.create(INDEX.address())).as("the same address").isEqualTo(before);
        bed.flush();
        assertThat(INDEX.get(Counted.INDEX, "before").orElseThrow().path("count").asLong())
                .isEqualTo(2);
        assertThat(INDEX.get(Counted.INDEX, "meanwhile")).isPresent();
    }

    private static void stands(String id, long version, String method, String body) {
        INDEX.request(
                method,
                "/counted/_doc/%s?version=%d&version_type=external".formatted(id, version),
                body);
    }
}
