package org.fenghuo.local.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.fenghuo.feeds.reference.ReferenceAreas;
import org.fenghuo.local.pipeline.PipelineJob;
import org.fenghuo.local.sending.SendAreas;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.schemas.framing.FramingSettings;
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

/**
 * Every query of the recipes gives the answer that stands below it, and every page on an index
 * shows a document that stands there: all jobs run, on the rows of docs/examples.
 */
class RecipesIT {
    @RegisterExtension static final Broker KAFKA = Broker.forTests();
    @RegisterExtension static final SearchIndex INDEX = SearchIndex.forTests();
    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    private static final List<String> RECIPES = List.of("recipes.md", "recipes-coverage-visits.md");
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);
    private static final Duration ONE_LOOK = Duration.ofSeconds(1);
    private static final int SECONDS_TO_SEND = 15;

    // All answers are waited for together: a wrong one is no reason to wait for the next one.
    private static Instant answeredBy;

    @BeforeAll
    static void playTheExamples() throws Exception {
        KAFKA.create(Topics.all().toArray(Topic[]::new));
        try (TopicSender sender = new TopicSender(KAFKA.address())) {
            SendAreas.to(sender, FramingSettings.SHIPPED, ReferenceAreas.read());
        }
        IndexTemplates.of(IndexSettings.DEFAULTS)
                .forEach((name, body) -> INDEX.request("PUT", "/_index_template/" + name, body));
        KAFKA.send(Examples.registers());
        Configuration oneSlotEach = new Configuration();
        oneSlotEach.set(CoreOptions.DEFAULT_PARALLELISM, 1);
        for (PipelineJob job : PipelineJob.all()) {
            // The cluster ends it.
            var unused = RunningJob.start(oneSlotEach, env -> job.assemble(env, settings()));
        }
        List<ProducerRecord<byte[], byte[]>> messages = Examples.records();
        awaitTimeLeftInTheMinute();
        KAFKA.send(messages);
        answeredBy = Instant.now().plus(ANSWERED_WITHIN);
        awaitAllRead(messages.size());
    }

    /** Coverage is told of few days: there is a document for each, of every dose and cohort. */
    private static Map<String, String> settings() {
        return Map.of(
                "kafka.brokers",
                KAFKA.address(),
                "elasticsearch.addresses",
                INDEX.address(),
                "coverage.from",
                "2025-12-31",
                "coverage.until",
                "2026-04-01");
    }

    /** A page shows the ledger of a minute, in which all messages are to lie. */
    private static void awaitTimeLeftInTheMinute() {
        Awaitility.await("a minute with time left")
                .atMost(LIMIT)
                .until(
                        () ->
                                Instant.now().atZone(ZoneOffset.UTC).getSecond()
                                        < 60 - SECONDS_TO_SEND);
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

    @TestFactory
    Stream<DynamicTest> theQueryGivesTheAnswerThatIsShown() throws IOException {
        List<Recipe> recipes = Recipe.allIn(RECIPES);
        assertThat(recipes).hasSizeGreaterThanOrEqualTo(23);
        return recipes.stream().map(recipe -> check(recipe.title(), () -> giveItsAnswer(recipe)));
    }

    private static void giveItsAnswer(Recipe recipe) {
        assertThat(INDEX.request("POST", recipe.path(), recipe.body())).isEqualTo(recipe.answer());
    }

    @TestFactory
    Stream<DynamicTest> theDocumentOnThePageStandsInTheIndex() {
        return IndexTemplates.of(IndexSettings.DEFAULTS).keySet().stream()
                .filter(alias -> !AlertRecipesIT.ALIASES.contains(alias))
                .map(alias -> check(alias, () -> standsAsShown(IndexPage.of(alias))));
    }

    private static void standsAsShown(IndexPage page) {
        JsonNode answer = INDEX.search(page.alias(), page.query());
        assertThat(page.found(answer)).contains(page.shown());
    }

    /** Looks until it is so, or until everything must have been answered. */
    private static DynamicTest check(String name, ThrowingRunnable claim) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    Duration left = Duration.between(Instant.now(), answeredBy);
                    Awaitility.await(name)
                            .atMost(left.compareTo(ONE_LOOK) < 0 ? ONE_LOOK : left)
                            .untilAsserted(claim);
                });
    }
}
