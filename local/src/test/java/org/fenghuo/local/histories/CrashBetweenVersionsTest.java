package org.fenghuo.local.histories;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.local.recount.HistoryRecount;
import org.fenghuo.local.recount.Mismatch;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.RunningJob;
import org.fenghuo.testkit.SmallCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A version is counted in its county and written, the job crashes before a checkpoint, and when it
 * starts again a later version, of another county, is read first. The former county's document must
 * still be written anew, though nothing in the state says that it was ever counted.
 */
class CrashBetweenVersionsTest {
    private static final Instant FIRST_KNOWN = Instant.parse("2024-01-05T08:00:00Z");
    private static final int FORMER = 0;
    private static final int LATER = 1;
    private static final int OTHER = 2;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    @TempDir Path savepoints;

    private final ValueWriter<CaseReport> writer = ValueWriter.singleObject(Topics.CASE_REPORTS);
    private final Feed reports =
            Feed.of(
                    List.of(
                            List.of(
                                    message(FORMER, 0, card("moved", 0, "611022")),
                                    tick(FORMER, 1)),
                            List.of(tick(LATER, 0), message(LATER, 1, card("moved", 1, "611024"))),
                            List.of(
                                    tick(OTHER, 0),
                                    message(OTHER, 1, card("other", 0, "BX")),
                                    tick(OTHER, 2))));
    private final Feed areas = Feed.of(List.of(List.of()));
    private final MemoryIndex index = MemoryIndex.writtenAtOnce();

    @AfterEach
    void close() {
        reports.close();
        areas.close();
        index.close();
    }

    @Test
    void theFormerCountyIsWrittenAnew() throws Exception {
        assertThat(mismatchesOf(Mutant.NONE)).isEmpty();
    }

    @Test
    void aLedgerThatPassesOnNoTouchIsFoundOut() throws Exception {
        assertThat(mismatchesOf(Mutant.NO_TOUCH))
                .isNotEmpty()
                .allMatch(mismatch -> mismatch.toString().contains("611022"));
    }

    private List<Mismatch> mismatchesOf(Mutant mutant) throws Exception {
        PlayedJob last = job(mutant);
        try (RunningJob running = RunningJob.start(settings(), last.writingAsInLiveTime())) {
            release(2, 1, 1);
            await("the former county is written", () -> isWritten("611022"));
            reports.takeBack(FORMER);
            index.crashAfter(1);
            release(0, 0, 2);
            await("the job starts again", () -> reports.isStartedAgain(FORMER));
            release(0, 1, 0);
            await("the later version is read", reports::isReadAsReleased);
            release(2, 0, 0);
            await("the former version is read", reports::isReadAsReleased);
            String savepoint = running.stopWithSavepoint(savepoints);
            running.awaitEnd(LIMIT);
            writeAll(last, savepoint);
        }
        return new HistoryRecount(
                        EveryHistoryTest.counting(),
                        RandomAreas.said(Country.areas()),
                        reports.messages())
                .compareIncidence(index::showing)
                .mismatches();
    }

    private void writeAll(PlayedJob job, String savepoint) throws Exception {
        Configuration settings = settings();
        settings.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        try (RunningJob running = RunningJob.start(settings, job)) {
            running.stopWithSavepoint(savepoints);
            running.awaitEnd(LIMIT);
        }
    }

    private PlayedJob job(Mutant mutant) throws IOException {
        return new PlayedJob(
                new Play.Stage(reports, areas, index, true),
                Country.known(Country.areas()),
                new MemoryBounds(1, 1),
                mutant);
    }

    private static Configuration settings() {
        Configuration settings = new Configuration();
        settings.set(CoreOptions.DEFAULT_PARALLELISM, 1);
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));
        settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "jobmanager");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
        settings.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
        return settings;
    }

    private void release(int former, int later, int other) {
        reports.release(FORMER, former);
        reports.release(LATER, later);
        reports.release(OTHER, other);
    }

    private boolean isWritten(String area) {
        AtomicBoolean written = new AtomicBoolean();
        index.showing(
                "incidence",
                (id, document) -> {
                    if (id.contains("|" + area + "|")) {
                        written.set(true);
                    }
                });
        return written.get();
    }

    private static void await(String what, Callable<Boolean> isSo) {
        Awaitility.await(what).atMost(LIMIT).pollInterval(Duration.ofMillis(5)).until(isSo);
    }

    private ConsumerRecord<byte[], byte[]> message(int partition, int offset, CaseReport card) {
        return ReportMessage.of(
                partition, offset, card.getReportedAt(), writer.encode(card), new RecordHeaders());
    }

    private static ConsumerRecord<byte[], byte[]> tick(int partition, int offset) {
        RecordHeaders headers = new RecordHeaders();
        String time = String.valueOf(FIRST_KNOWN.plus(Duration.ofMinutes(1)).toEpochMilli());
        headers.add(Topics.TICK_HEADER, time.getBytes(US_ASCII));
        return ReportMessage.of(partition, offset, FIRST_KNOWN, null, headers);
    }

    private static CaseReport card(String recordId, long version, String county) {
        Instant known = FIRST_KNOWN.plus(Duration.ofHours(version));
        return CaseReport.newBuilder()
                .setRecordId(recordId)
                .setVersion(version)
                .setSource("clinic")
                .setReportedAt(known)
                .setOperation(version == 0 ? Operation.REPORT : Operation.REVISE)
                .setDisease("measles")
                .setClassification(Classification.CONFIRMED)
                .setResidenceArea(county)
                .setReportingArea("NYC")
                .setReportDay(LocalDate.of(2024, 1, 5))
                .setOnsetDay(LocalDate.of(2024, 1, 4))
                .setDiagnosisDay(LocalDate.of(2024, 1, 5))
                .build();
    }
}
