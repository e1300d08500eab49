package org.fenghuo.local.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.local.recount.CoverageHistory;
import org.fenghuo.local.recount.Mismatch;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Vaccination;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.SmallCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dose of a person who is not registered is written where it says that the person lives; the job
 * crashes, and when it starts again a later version is read first that has the person live
 * elsewhere. The documents of the former place must be found and taken back. All versions come from
 * one topic, since in which order two topics reach the persons nobody can say.
 */
class CrashBetweenDoseVersionsTest {
    private static final Instant KNOWN = Instant.parse("2024-01-25T17:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2024, 1, 20);

    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    @TempDir Path savepoints;
    @TempDir Path reference;

    private final Feed doses =
            Feed.of(
                    List.of(
                            doses(0).send(dose("child", 0, "611022")).tick(2).messages(),
                            doses(1).tick(0).send(dose("other", 0, "BX")).tick(1).messages(),
                            doses(2).tick(2).send(dose("child", 1, "611024")).messages()));
    private final Feed residents =
            Feed.of(List.of(new Partition(Topics.RESIDENTS, 0, KNOWN).tick(2).messages()));
    private final Play.Stage stage =
            new Play.Stage(
                    List.of(residents, doses),
                    CrashScene.noChanges(1),
                    MemoryIndex.writtenAtOnce(),
                    true);

    @AfterEach
    void close() {
        scene().close();
    }

    @Test
    void theFormerPlaceIsTakenBack() throws Exception {
        assertThat(mismatches(true)).isEmpty();
    }

    @Test
    void aJobThatDoesNotLookBackIsFoundOut() throws Exception {
        assertThat(mismatches(false))
                .isNotEmpty()
                .allMatch(mismatch -> mismatch.toString().contains("611022"));
    }

    private List<Mismatch> mismatches(boolean lookingBack) throws Exception {
        residents.releaseAll();
        Path schedule = ShortSchedule.into(reference, Set.of("HepB"));
        scene().play("coverage", "|611022|", lookingBack, this::job);
        return new CoverageHistory(
                        EveryCoverageHistoryTest.counting(FROM),
                        schedule,
                        RandomAreas.said(Country.areas()),
                        residents.messages(),
                        doses.messages())
                .compare(stage.index()::showing)
                .mismatches();
    }

    private PlayedCoverage job(Writing writing) {
        return new PlayedCoverage(
                stage,
                Country.known(Country.areas()),
                new PlayedCoverage.Told(EveryCoverageHistoryTest.days(FROM), reference.toString()),
                new MemoryBounds(1, 1),
                writing);
    }

    private CrashScene scene() {
        return new CrashScene(
                savepoints,
                stage,
                new CrashScene.Part(doses, 0),
                new CrashScene.Part(doses, 2),
                new CrashScene.Part(doses, 1));
    }

    private static Partition doses(int number) {
        return new Partition(Topics.VACCINATIONS, number, KNOWN);
    }

    private static Vaccination dose(String person, long version, String residence) {
        return Vaccination.newBuilder()
                .setRecordId("dose of " + person)
                .setVersion(version)
                .setOperation(Operation.REPORT)
                .setSource("clinic")
                .setReportedAt(KNOWN)
                .setPerson(person)
                .setVaccine("HepB")
                .setDoseNumber(1)
                .setGivenOn(LocalDate.of(2024, 1, 24))
                .setResidenceArea(residence)
                .build();
    }
}
