package org.fenghuo.local.histories;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.local.recount.HistoryRecount;
import org.fenghuo.local.recount.Mismatch;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;
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
    private final Play.Stage stage =
            new Play.Stage(
                    List.of(reports), CrashScene.noChanges(1), MemoryIndex.writtenAtOnce(), true);

    @AfterEach
    void close() {
        scene().close();
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
        PlayedJob first = last.writingAsInLiveTime();
        scene().play("incidence", "|611022|", true, writing -> writing.live() ? first : last);
        return new HistoryRecount(
                        EveryHistoryTest.counting(),
                        RandomAreas.said(Country.areas()),
                        reports.messages())
                .compareIncidence(stage.index()::showing)
                .mismatches();
    }

    private PlayedJob job(Mutant mutant) throws IOException {
        return new PlayedJob(stage, Country.known(Country.areas()), new MemoryBounds(1, 1), mutant);
    }

    private CrashScene scene() {
        return new CrashScene(
                savepoints,
                stage,
                new CrashScene.Part(reports, FORMER),
                new CrashScene.Part(reports, LATER),
                new CrashScene.Part(reports, OTHER));
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
