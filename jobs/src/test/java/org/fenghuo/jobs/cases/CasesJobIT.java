package org.fenghuo.jobs.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.schemas.topics.Topics.AREAS;
import static org.fenghuo.schemas.topics.Topics.CASE_REPORTS;
import static org.fenghuo.schemas.topics.Topics.REJECTS;
import static org.fenghuo.schemas.topics.Topics.RULES;
import static org.fenghuo.schemas.topics.Topics.SIGNALS;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.ParameterTool;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.elasticsearch.client.RestClient;
import org.fenghuo.jobs.connect.index.ConnectionSettings;
import org.fenghuo.jobs.connect.index.Elasticsearch;
import org.fenghuo.jobs.connect.index.TemplateInstaller;
import org.fenghuo.schemas.index.IndexSettings;
import org.fenghuo.schemas.index.IndexTemplates;
import org.fenghuo.testkit.Broker;
import org.fenghuo.testkit.RunningJob;
import org.fenghuo.testkit.SearchIndex;
import org.fenghuo.testkit.SmallCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole job between a real broker and a real index; nothing that is sent can stop it. */
class CasesJobIT {
    /** How many copies of one card are sent; a million by hand. */
    private static final int COPIES = Integer.getInteger("cases.copies", 100_000);

    private static final int AT_ONCE = 50_000;
    private static final int CARDS = 40;
    private static final int STALE = 20;
    private static final int TOO_LATE = 3;
    private static final String GROUP = "cases-job-" + UUID.randomUUID();
    private static final Duration LIMIT = Duration.ofMinutes(2 + COPIES / 50_000);

    @RegisterExtension static final Broker KAFKA = Broker.forTests();
    @RegisterExtension static final SearchIndex INDEX = SearchIndex.forTests();
    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    @TempDir Path checkpoints;

    private final SentCards cards = new SentCards();
    private final SeenFates fates = new SeenFates(INDEX, KAFKA);
    private final Map<Integer, Long> sent = new TreeMap<>();
    private final Map<Integer, Long> ends = new TreeMap<>();

    @BeforeEach
    void prepare() throws Exception {
        KAFKA.create(CASE_REPORTS, AREAS, RULES, SIGNALS, REJECTS);
        for (byte[] area : cards.areas()) {
            KAFKA.send(AREAS, "area", area);
        }
        URI address = URI.create(INDEX.address());
        try (RestClient client = Elasticsearch.connect(ConnectionSettings.open(address))) {
            new TemplateInstaller(client)
                    .install(IndexTemplates.of(IndexSettings.DEFAULTS), Duration.ofMinutes(1));
        }
    }

    @Test
    void whateverIsSentTheJobRunsOnAndEveryMessageHasItsOutcome() throws Exception {
        try (RunningJob job = RunningJob.start(settings(), this::assemble)) {
            Map<String, Long> outcomes = sendGood();
            Map<String, String> rejects = sendBad();
            outcomes.put("rejected", (long) rejects.size());
            awaitOutcomes(outcomes);
            assertThat(fates.readByPartition()).isEqualTo(sent);
            awaitRejects(rejects);

            send("afterwards", cards.value(cards.card("afterwards", 1).setDisease("mumps")));
            outcomes.merge("counted", 1L, Long::sum);
            awaitOutcomes(outcomes);
            awaitCases("mumps", 1);
            awaitCases("measles", CARDS + 1);
            assertThat(INDEX.get("cases-v1-" + SentCards.COUNTY, "ten-megabytes")).isPresent();
            awaitThatAllIsCommitted();
            assertThat(job.status()).isEqualTo(JobStatus.RUNNING);
        }
    }

    @Test
    void theAssembledJobHasItsUidsAndNamesAndNoTypeForKryo() throws Exception {
        var env = StreamExecutionEnvironment.getExecutionEnvironment();
        assemble(env);
        Graph graph = new Graph(env);
        assertThat(graph.uids())
                .containsExactlyInAnyOrder(
                        "read-case-reports",
                        "read-areas",
                        "read-rules",
                        "areas-as-register",
                        "rules-as-register",
                        "judge-rolls",
                        "tell-time",
                        "send-signals",
                        "sort-case-reports",
                        "keep-ledger",
                        "count-windows",
                        "sum-outcomes-of-case-reports",
                        "sum-sources",
                        "write-incidence",
                        "write-cases",
                        "write-ledger-of-case-reports",
                        "write-sources",
                        "write-rejects",
                        "send-rejects");
        graph.assertThatEachStepHasAName();
        graph.assertThatNoTypeFallsToKryo();
        assertThat(env.getStreamGraph().getJobGraph().getNumberOfVertices()).isPositive();
    }

    private Configuration settings() {
        return new Configuration()
                .set(CoreOptions.DEFAULT_PARALLELISM, 2)
                .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1))
                .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    }

    private void assemble(StreamExecutionEnvironment env) throws Exception {
        CasesJob.assemble(
                env,
                ParameterTool.fromMap(
                        Map.of(
                                "kafka.brokers",
                                KAFKA.address(),
                                "kafka.group",
                                GROUP,
                                "elasticsearch.addresses",
                                INDEX.address(),
                                "zone",
                                "UTC")));
    }

    /** Cards, older versions of them, copies, cards of long ago, and messages without a value. */
    private Map<String, Long> sendGood() {
        for (int i = 0; i < CARDS; i++) {
            send("card-" + i, cards.value(cards.card("card-" + i, 5)));
        }
        for (int i = 0; i < STALE; i++) {
            send("card-" + i, cards.value(cards.card("card-" + i, 3)));
        }
        for (int i = 0; i < TOO_LATE; i++) {
            LocalDate longAgo = cards.onset().minusYears(9);
            send("late-" + i, cards.value(cards.card("late-" + i, 1).setOnsetDay(longAgo)));
        }
        String text = "x".repeat(10 << 20);
        send("ten-megabytes", cards.value(cards.card("ten-megabytes", 1).setUnit(text)));
        end(KAFKA.send(CASE_REPORTS, "card-0", null));
        sendCopies("card-0", cards.value(cards.card("card-0", 5)));
        return new TreeMap<>(
                Map.of(
                        "counted", CARDS + 1L,
                        "duplicate", (long) COPIES,
                        "stale", (long) STALE,
                        "too_late", (long) TOO_LATE));
    }

    private void sendCopies(String key, byte[] value) {
        var copy = new ProducerRecord<>(CASE_REPORTS.name(), key.getBytes(UTF_8), value);
        for (int left = COPIES; left > 0; left -= AT_ONCE) {
            KAFKA.send(Collections.nCopies(Math.min(left, AT_ONCE), copy)).forEach(this::note);
        }
    }

    /** Ids and codes of what is to be refused. */
    private Map<String, String> sendBad() {
        Map<String, String> codes = new TreeMap<>();
        for (BadValues.Bad bad : new BadValues(cards).all()) {
            RecordMetadata place = send("bad-" + codes.size(), bad.value());
            codes.put("case-reports-" + place.partition() + "-" + place.offset(), bad.code());
        }
        return codes;
    }

    private RecordMetadata send(String key, byte[] value) {
        return note(KAFKA.send(CASE_REPORTS, key, value));
    }

    private RecordMetadata note(RecordMetadata place) {
        sent.merge(place.partition(), 1L, Long::sum);
        return end(place);
    }

    private RecordMetadata end(RecordMetadata place) {
        ends.merge(place.partition(), place.offset() + 1, Math::max);
        return place;
    }

    private void awaitOutcomes(Map<String, Long> expected) {
        Awaitility.await()
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(fates.outcomes()).isEqualTo(expected));
    }

    private void awaitRejects(Map<String, String> expected) {
        Awaitility.await()
                .atMost(LIMIT)
                .untilAsserted(
                        () -> {
                            assertThat(fates.rejectsInIndex()).isEqualTo(expected);
                            assertThat(fates.rejectsOnTopic()).isEqualTo(expected);
                        });
    }

    private void awaitCases(String disease, int cases) {
        String id =
                "%s|%s|onset|residence|all|all|%s"
                        .formatted(disease, SentCards.COUNTY, cards.onset());
        Awaitility.await()
                .atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(INDEX.get("incidence-v1", id))
                                        .get()
                                        .extracting(document -> document.path("cases").asInt())
                                        .isEqualTo(cases));
    }

    /** A checkpoint was complete after all was read. */
    private void awaitThatAllIsCommitted() {
        Awaitility.await()
                .atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(fates.committed(GROUP, CASE_REPORTS)).isEqualTo(ends));
    }
}
