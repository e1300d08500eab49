package org.fenghuo.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.util.FileUtils;
import org.fenghuo.feeds.county.CountySettings;
import org.fenghuo.feeds.county.InventedCounty;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.local.reach.JsonServer;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.reach.TopicOffsets;
import org.fenghuo.local.run.LocalSystem;
import org.fenghuo.local.run.StateKind;
import org.fenghuo.local.run.TimeKind;
import org.fenghuo.local.run.UpSettings;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** One story on one system: it is started, fed, recounted, ended and started again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalSystemIT {
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 3, 12);

    private Path directory;
    private LocalSystem system;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final StringWriter err = new StringWriter();

    @BeforeAll
    void everythingIsStarted(@TempDir Path folder) throws Exception {
        directory = folder.resolve("system");
        system = LocalSystem.start(settings(), said::add);
    }

    @AfterAll
    void everythingIsEnded() throws Exception {
        system.close();
        // Elsewhere, if the search server's user cannot get into a folder for tests.
        FileUtils.deleteDirectory(directory.resolve("elasticsearch/server").toRealPath().toFile());
    }

    private UpSettings settings() {
        var kind = new UpSettings.Kind(TimeKind.REPLAY, CountySettings.ZONE, StateKind.HEAP);
        return new UpSettings(directory, kind, 2, 3, Map.of());
    }

    @Test
    @Order(1)
    void aSecondSystemInTheSameDirectoryIsRefused() {
        assertThatThrownBy(() -> LocalSystem.start(settings(), said::add))
                .isInstanceOf(NotThere.class)
                .hasMessageContaining("in use by another `fenghuo up` (process %d)", pid());
        assertThat(system.addresses().pid()).isEqualTo(pid());
    }

    @Test
    @Order(2)
    void aReplayedCountyIsCountedWhenTheReplayReturns() throws Exception {
        String[] replay = {
            "replay", "county", "--from", FIRST.toString(), "--to", LAST.toString(), "--wait"
        };
        assertThat(run(replay)).isZero();
        Feed county = new InventedCounty(CountySettings.of(1, FIRST, 12));
        long ticks = county.size().publications() + 1L;
        assertThat(messages(Topics.CASE_REPORTS.name()))
                .isEqualTo(county.size().records() + 3 * ticks);
        assertThat(count("incidence", "{\"match_all\": {}}")).isPositive();
        assertThat(run("recount")).isZero();
    }

    @Test
    @Order(3)
    void aSecondReplayIsRefusedUnlessItIsToBeAppended() {
        assertThat(run("replay", "county", "--from", "2025-03-01")).isEqualTo(3);
        assertThat(err.toString()).contains("--append");
    }

    @Test
    @Order(4)
    void eachFaultOfAFileStandsInTheRejectsAndTheGoodRowsCount() throws Exception {
        Path file =
                Files.writeString(
                        directory.resolve("bad.csv"),
                        """
                        recordId,source,reportedAt,disease,classification,reportDay,residenceArea,ageYears
                        it-1,s1,2025-03-12T00:00:00Z,plague,CONFIRMED,2025-03-12,611022,40
                        it-2,s1,2025-03-12T00:00:00Z,plague,CONFIRMED,12 March,611022,40
                        it-3,s1,2025-03-12T00:00:00Z,plague,CONFIRMED,2025-03-12,611022,400
                        it-4,s1,2025-03-12T00:00:00Z,plague,SURE,2025-03-12,611022,40
                        """);
        long before = messages(Topics.REJECTS.name());
        assertThat(run("load", "case-reports", file.toString())).isEqualTo(1);
        assertThat(run("load", "case-reports", file.toString())).isEqualTo(1);
        assertThat(messages(Topics.REJECTS.name()) - before).isEqualTo(6);
        assertThat(count("rejects", "{\"term\": {\"file\": \"bad.csv\"}}")).isEqualTo(3);
        JsonNode faults =
                elasticsearch()
                        .post(
                                "/rejects/_search",
                                """
                                {"sort": ["offset"], "query": {"term": {"file": "bad.csv"}}}
                                """)
                        .path("hits")
                        .path("hits");
        assertThat(faults.findValuesAsText("path"))
                .containsExactly("reportDay", "ageYears", "classification");
        assertThat(faults.findValuesAsText("offset")).containsExactly("3", "4", "5");
        assertThat(faults.get(0).path("_id").asText())
                .matches("[0-9a-f]{12}-line-3-not-a-date-[0-9a-f]{12}");
    }

    @Test
    @Order(5)
    void anAlteredDocumentMakesTheRecountSayNo() throws Exception {
        requireThatRecountFinds("incidence", "cases");
        requireThatRecountFinds("alerts", "evidence_count");
    }

    private void requireThatRecountFinds(String alias, String field) throws Exception {
        JsonNode hit =
                elasticsearch()
                        .post("/%s/_search".formatted(alias), "{\"size\": 1}")
                        .path("hits")
                        .path("hits")
                        .get(0);
        String path = "/%s/_update/%s".formatted(hit.path("_index").asText(), id(hit));
        long number = hit.path("_source").path(field).asLong();
        elasticsearch().post(path, "{\"doc\": {\"%s\": %d}}".formatted(field, number + 1));
        elasticsearch().post("/%s/_refresh".formatted(alias), "");
        assertThat(run("recount")).isEqualTo(1);
        elasticsearch().post(path, "{\"doc\": {\"%s\": %d}}".formatted(field, number));
        elasticsearch().post("/%s/_refresh".formatted(alias), "");
    }

    @Test
    @Order(6)
    void whenItIsStartedAgainItGoesOnAndItsDataAreThere() throws Exception {
        system.close();
        assertThat(directory.resolve("run.json")).doesNotExist();
        said.clear();
        system = LocalSystem.start(settings(), said::add);
        assertThat(said).anyMatch(line -> line.contains("Goes on from checkpoints"));
        String[] more = {
            "replay",
            "county",
            "--append",
            "--seed",
            "2",
            "--from",
            "2025-03-13",
            "--to",
            "2025-03-15",
            "--wait"
        };
        assertThat(run(more)).isZero();
        assertThat(run("recount")).isZero();
    }

    @Test
    @Order(7)
    void withoutAUsableCheckpointItCountsEverythingAgain() throws Exception {
        system.close();
        try (Stream<Path> left = Files.walk(directory.resolve("checkpoints"))) {
            for (Path file : left.filter(path -> path.endsWith("_metadata")).toList()) {
                Files.writeString(file, "cut");
            }
        }
        said.clear();
        system = LocalSystem.start(settings(), said::add);
        assertThat(said)
                .anyMatch(line -> line.contains("is broken and left out"))
                .anyMatch(line -> line.contains("all its records are counted again"))
                .noneMatch(line -> line.contains("Goes on from"));
        String[] more = {
            "replay",
            "county",
            "--append",
            "--seed",
            "3",
            "--from",
            "2025-03-16",
            "--to",
            "2025-03-17",
            "--wait"
        };
        assertThat(run(more)).isZero();
        assertThat(run("recount")).isZero();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--dir", directory.toString()));
        CommandLine line = Fenghuo.commandLine();
        line.setErr(new PrintWriter(err, true));
        return line.execute(all.toArray(String[]::new));
    }

    private long messages(String topic) {
        try (TopicOffsets offsets = new TopicOffsets(system.addresses().kafka())) {
            return offsets.messages(topic);
        }
    }

    private long count(String alias, String query) throws IOException {
        return elasticsearch()
                .post("/" + alias + "/_count", "{\"query\": %s}".formatted(query))
                .path("count")
                .asLong();
    }

    private JsonServer elasticsearch() {
        return new JsonServer("Elasticsearch", system.addresses().elasticsearch());
    }

    private static String id(JsonNode hit) {
        return URLEncoder.encode(hit.path("_id").asText(), UTF_8);
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }
}
