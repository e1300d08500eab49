package org.fenghuo.jobs.connect.kafka;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.ParameterTool;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.fenghuo.epi.cases.AgeBands;
import org.fenghuo.epi.cases.CountingRules;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.counting.Incidence;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.jobs.cases.CaseStreams;
import org.fenghuo.jobs.cases.CaseVersion;
import org.fenghuo.jobs.cases.CasesCounting;
import org.fenghuo.jobs.cases.CasesTopology;
import org.fenghuo.jobs.connect.areas.AreaArrivals;
import org.fenghuo.jobs.connect.areas.PlaceRegister;
import org.fenghuo.jobs.connect.cases.CaseArrivals;
import org.fenghuo.jobs.connect.cases.CaseIntake;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.jobs.state.StreamDefaults;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.Broker;
import org.fenghuo.testkit.RunningJob;
import org.fenghuo.testkit.SmallCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Partitions of a real topic that were read to their ends keep their time in a checkpoint. */
class ReplaySourceIT {
    @RegisterExtension static final Broker KAFKA = Broker.forTests();
    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir Path folder;
    private Topic topic;
    private Topic areas;
    private HeardHere<Arrival<CaseVersion>> arrivals;
    private HeardHere<Incidence> documents;

    @BeforeEach
    void makeTopics() {
        topic = KAFKA.createLike(Topics.CASE_REPORTS);
        areas = KAFKA.createLike(Topics.AREAS);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "2, 4", "4, 1"})
    void aRestoredJobComesToItsTimeAgainThoughNothingMoreIsSent(
            int before, int after, @InjectMiniCluster MiniCluster cluster) throws Exception {
        KAFKA.send(ticks(noon(DAY), 0, 1, 2, 3));
        String checkpoint = runAndTakeCheckpoint(before, cluster, noon(DAY));
        try (RunningJob job = start(after, checkpoint)) {
            awaitTime(job, after, noon(DAY));
            assertThat(arrivals.heard().values)
                    .as("nothing but the ticks of the partitions")
                    .hasSize(4)
                    .allMatch(Arrival.Tick.class::isInstance);
        }
    }

    @Test
    void dueDocumentsAreWrittenThoughMostPartitionsHaveNothingMoreToSay(
            @InjectMiniCluster MiniCluster cluster) throws Exception {
        KAFKA.send(List.of(caseOf(DAY)));
        KAFKA.send(ticks(noon(DAY), 0, 1, 2, 3));
        KAFKA.send(ticks(noon(DAY.plusDays(1)), 0, 1, 2));
        String checkpoint = runAndTakeCheckpoint(2, cluster, noon(DAY));
        assertThat(daysWritten()).containsOnly(DAY);
        try (RunningJob job = start(3, checkpoint)) {
            awaitTime(job, 3, noon(DAY));
            assertThat(daysWritten()).isEmpty();
            KAFKA.send(ticks(noon(DAY.plusDays(1)), 3));
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(daysWritten()).containsOnly(DAY.plusDays(1)));
        }
    }

    @Test
    void timeMovesThoughMoreSubtasksAreWantedThanThereArePartitions() throws Exception {
        topic =
                new Topic(
                        "two-" + UUID.randomUUID(), topic.key(), topic.record(), 2, topic.keeps());
        KAFKA.create(topic);
        KAFKA.send(ticks(noon(DAY), 0, 1));
        try (RunningJob job = start(4, "")) {
            awaitTime(job, documents, 4, noon(DAY));
        }
    }

    private String runAndTakeCheckpoint(int parallelism, MiniCluster cluster, Instant reached)
            throws Exception {
        try (RunningJob job = start(parallelism, "")) {
            awaitTime(job, parallelism, reached);
            var id = job.client().getJobID();
            await().atMost(LIMIT)
                    .ignoreException(ExecutionException.class)
                    .until(
                            () ->
                                    cluster.triggerCheckpoint(id, CheckpointType.FULL)
                                                    .get(20, TimeUnit.SECONDS)
                                            > 0);
            return retained(folder.resolve(id.toHexString())).orElseThrow().toUri().toString();
        }
    }

    private static Optional<Path> retained(Path ofJob) throws IOException {
        try (Stream<Path> all = Files.list(ofJob)) {
            return all.filter(path -> Files.exists(path.resolve("_metadata"))).findFirst();
        }
    }

    private void awaitTime(RunningJob job, int subtasks, Instant reached) {
        awaitTime(job, arrivals, subtasks, reached);
    }

    private static void awaitTime(
            RunningJob job, HeardHere<?> where, int subtasks, Instant reached) {
        await().atMost(LIMIT)
                .until(
                        () -> {
                            assertThat(job.status()).isNotEqualTo(JobStatus.FAILED);
                            return where.heard().time(subtasks) == reached.toEpochMilli();
                        });
    }

    private List<LocalDate> daysWritten() {
        return documents.heard().values.stream()
                .map(document -> LocalDate.ofEpochDay(document.day()))
                .distinct()
                .toList();
    }

    private RunningJob start(int parallelism, String checkpoint) throws Exception {
        arrivals = new HeardHere<>(UUID.randomUUID().toString());
        documents = new HeardHere<>(UUID.randomUUID().toString());
        Configuration settings = new Configuration();
        settings.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));
        settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        settings.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        if (!checkpoint.isEmpty()) {
            settings.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint);
        }
        return RunningJob.start(settings, this::assemble);
    }

    private void assemble(StreamExecutionEnvironment env) throws IOException {
        StreamDefaults.apply(env);
        Connections kafka = Connections.from(ParameterTool.fromMap(brokers()));
        Diseases diseases = ReferenceDiseases.read("");
        CountingRules rules =
                new CountingRules(diseases, new AgeBands(CommonSettings.USUAL_AGE_BANDS), 500);
        var reading =
                new CaseArrivals(new CaseIntake(FramingSettings.SHIPPED, ZoneOffset.UTC), rules);
        DataStream<Arrival<CaseVersion>> read =
                env.fromSource(
                                new ReplaySource<>(
                                        kafka.source(topic, topic.name(), reading),
                                        EventTime.REPLAY),
                                EventTime.REPLAY.strategy(),
                                "Read reports")
                        .uid("read-reports")
                        .setParallelism(kafka.readers(topic, env.getParallelism()));
        read.sinkTo(arrivals).uid("hear-arrivals").setParallelism(read.getParallelism());
        var changes =
                env.fromSource(
                                kafka.source(
                                        areas,
                                        topic.name(),
                                        new AreaArrivals(
                                                PlaceRegister.AREAS, FramingSettings.SHIPPED)),
                                NoTime.strategy(),
                                "Read areas")
                        .uid("read-areas")
                        .setParallelism(1);
        var counting =
                new CasesCounting(Windows.USUAL, ZoneOffset.UTC, false, 500, MemoryBounds.USUAL);
        CaseStreams streams = new CasesTopology(counting, diseases, List.of()).build(read, changes);
        streams.incidence().sinkTo(documents).uid("hear-documents");
    }

    private static Map<String, String> brokers() {
        return Map.of("kafka.brokers", KAFKA.address());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private ProducerRecord<byte[], byte[]> caseOf(LocalDate onset) {
        CaseReport card =
                CaseReport.newBuilder()
                        .setRecordId("a")
                        .setVersion(1)
                        .setOperation(Operation.REPORT)
                        .setSource("clinic")
                        .setReportedAt(noon(onset).minusSeconds(60))
                        .setDisease("measles")
                        .setClassification(Classification.CONFIRMED)
                        .setOnsetDay(onset)
                        .build();
        byte[] value = ValueWriter.<CaseReport>singleObject(Topics.CASE_REPORTS).encode(card);
        return new ProducerRecord<>(topic.name(), 1, "a".getBytes(UTF_8), value);
    }

    private List<ProducerRecord<byte[], byte[]>> ticks(Instant until, int... partitions) {
        List<ProducerRecord<byte[], byte[]>> ticks = new ArrayList<>();
        for (int partition : partitions) {
            var tick = new ProducerRecord<byte[], byte[]>(topic.name(), partition, null, null);
            byte[] instant = Long.toString(until.toEpochMilli()).getBytes(US_ASCII);
            tick.headers().add(new RecordHeader(Topics.TICK_HEADER, instant));
            ticks.add(tick);
        }
        return ticks;
    }
}
