package org.fenghuo.local.recipes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.ParameterTool;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.fenghuo.feeds.files.FileRow;
import org.fenghuo.feeds.files.RecordFile;
import org.fenghuo.feeds.files.RecordKind;
import org.fenghuo.feeds.reference.ReferenceAreas;
import org.fenghuo.jobs.cases.CasesJob;
import org.fenghuo.local.loading.Kinds;
import org.fenghuo.local.sending.SendAreas;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.index.IndexSettings;
import org.fenghuo.schemas.index.IndexTemplates;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.Broker;
import org.fenghuo.testkit.RunningJob;
import org.fenghuo.testkit.SearchIndex;
import org.fenghuo.testkit.SmallCluster;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every query of docs/recipes.md gives the answer that stands below it there. */
class RecipesIT {
    @RegisterExtension static final Broker KAFKA = Broker.forTests();
    @RegisterExtension static final SearchIndex INDEX = SearchIndex.forTests();
    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);

    @BeforeAll
    static void playTheExample() throws Exception {
        KAFKA.create(Topics.all().toArray(Topic[]::new));
        try (TopicSender sender = new TopicSender(KAFKA.address())) {
            SendAreas.to(sender, FramingSettings.SHIPPED, ReferenceAreas.read());
        }
        IndexTemplates.of(IndexSettings.DEFAULTS)
                .forEach((name, body) -> INDEX.request("PUT", "/_index_template/" + name, body));
        // The cluster ends it.
        var unused =
                RunningJob.start(env -> CasesJob.assemble(env, ParameterTool.fromMap(settings())));
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        for (CaseReport card : example()) {
            messages.add(message(card.getRecordId(), encoded(card)));
        }
        messages.add(message("?", "{\"disease\":\"measles\"}".getBytes(UTF_8)));
        messages.add(message("df-99", encoded(diedBeforeOnset())));
        KAFKA.send(messages);
        awaitAllRead(messages.size());
    }

    @TestFactory
    Stream<DynamicTest> theQueryGivesTheAnswerThatIsShown() throws IOException {
        List<Recipe> recipes = Recipe.allIn(documents().resolve("recipes.md"));
        assertThat(recipes).hasSizeGreaterThanOrEqualTo(10);
        return recipes.stream()
                .map(recipe -> DynamicTest.dynamicTest(recipe.title(), () -> check(recipe)));
    }

    private static void check(Recipe recipe) {
        Awaitility.await(recipe.title())
                .atMost(ANSWERED_WITHIN)
                .untilAsserted(() -> assertThat(ask(recipe)).isEqualTo(recipe.answer()));
    }

    private static JsonNode ask(Recipe recipe) {
        return INDEX.request("POST", recipe.path(), recipe.body());
    }

    private static void awaitAllRead(int messages) {
        Awaitility.await("all messages are in the ledger")
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(read()).isEqualTo(messages));
    }

    private static long read() {
        JsonNode found =
                INDEX.search("ledger-v1*", "{\"aggs\":{\"read\":{\"sum\":{\"field\":\"read\"}}}}");
        return found.at("/aggregations/read/value").asLong();
    }

    private static Map<String, String> settings() {
        return Map.of("kafka.brokers", KAFKA.address(), "elasticsearch.addresses", INDEX.address());
    }

    private static List<CaseReport> example() throws Exception {
        RecordKind kind = Kinds.named("case-reports", ZoneId.of("Asia/Shanghai"));
        List<CaseReport> cards = new ArrayList<>();
        try (RecordFile file =
                RecordFile.open(documents().resolve("examples/case-reports.csv"), kind)) {
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                assertThat(row.get()).isInstanceOf(FileRow.Accepted.class);
                cards.add((CaseReport) ((FileRow.Accepted) row.get()).record());
            }
        }
        return cards;
    }

    private static CaseReport diedBeforeOnset() {
        return CaseReport.newBuilder()
                .setRecordId("df-99")
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource("df-hospital")
                .setReportedAt(Instant.parse("2026-03-10T02:00:00Z"))
                .setDisease("measles")
                .setClassification(Classification.CONFIRMED)
                .setOnsetDay(LocalDate.of(2026, 3, 9))
                .setReportDay(LocalDate.of(2026, 3, 10))
                .setDiedOn(LocalDate.of(2026, 3, 8))
                .build();
    }

    private static byte[] encoded(CaseReport card) throws Exception {
        return ValueWriter.<CaseReport>singleObject(Topics.CASE_REPORTS).encode(card);
    }

    // One partition, so that copies and corrections arrive in the order of the file.
    private static ProducerRecord<byte[], byte[]> message(String key, byte[] value) {
        return new ProducerRecord<>(Topics.CASE_REPORTS.name(), 0, key.getBytes(UTF_8), value);
    }

    private static Path documents() {
        return Path.of(Optional.ofNullable(System.getenv("FENGHUO_ROOT")).orElse(".."), "docs");
    }
}
