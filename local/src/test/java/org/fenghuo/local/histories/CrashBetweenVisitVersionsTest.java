package org.fenghuo.local.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.local.recount.Mismatch;
import org.fenghuo.local.recount.VisitsHistory;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.SmallCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A visit is written, the job crashes before its first checkpoint, and when it starts again a later
 * version of another county is read first. The former county's documents must be found and taken
 * back, though nothing in the state says that they stand.
 */
class CrashBetweenVisitVersionsTest {
    private static final Instant KNOWN = Instant.parse("2024-01-05T08:00:00Z");

    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    @TempDir Path savepoints;

    private final Feed visits =
            Feed.of(
                    List.of(
                            visits(0).send(visit("moved", 0, "611022")).tick(2).messages(),
                            visits(1).tick(2).send(visit("moved", 1, "611024")).messages(),
                            visits(2).tick(0).send(visit("other", 0, "BX")).tick(1).messages()));
    private final Feed days =
            Feed.of(List.of(new Partition(Topics.CLINIC_DAYS, 0, KNOWN).tick(2).messages()));
    private final Play.Stage stage =
            new Play.Stage(
                    List.of(visits, days),
                    CrashScene.noChanges(2),
                    MemoryIndex.writtenAtOnce(),
                    true);

    @AfterEach
    void close() {
        scene().close();
    }

    @Test
    void theFormerCountyIsTakenBack() throws Exception {
        assertThat(mismatches(true)).isEmpty();
    }

    @Test
    void aJobThatDoesNotLookBackIsFoundOut() throws Exception {
        assertThat(mismatches(false))
                .isNotEmpty()
                .allMatch(mismatch -> mismatch.toString().contains("611022"));
    }

    private List<Mismatch> mismatches(boolean lookingBack) throws Exception {
        days.releaseAll();
        scene().play(
                        "visits",
                        "611022|",
                        lookingBack,
                        writing ->
                                new PlayedVisits(
                                        stage,
                                        EveryVisitHistoryTest.known(),
                                        new MemoryBounds(1, 1),
                                        writing));
        return new VisitsHistory(
                        EveryHistoryTest.counting(),
                        RandomAreas.said(Country.areas()),
                        RandomFacilities.said(RandomFacilities.first()),
                        visits.messages(),
                        days.messages())
                .compare(stage.index()::showing)
                .mismatches();
    }

    private CrashScene scene() {
        return new CrashScene(
                savepoints,
                stage,
                new CrashScene.Part(visits, 0),
                new CrashScene.Part(visits, 1),
                new CrashScene.Part(visits, 2));
    }

    private static Partition visits(int number) {
        return new Partition(Topics.CLINIC_VISITS, number, KNOWN);
    }

    private static ClinicVisit visit(String recordId, long version, String residence) {
        return ClinicVisit.newBuilder()
                .setRecordId(recordId)
                .setVersion(version)
                .setOperation(version == 0 ? Operation.REPORT : Operation.REVISE)
                .setSource("elsewhere")
                .setReportedAt(KNOWN)
                .setDepartment("fever-clinic")
                .setArrivedAt(KNOWN.minus(Duration.ofHours(1)))
                .setResidenceArea(residence)
                .build();
    }
}
