package org.fenghuo.local.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.coverage.CountedDays;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.local.recount.Counting;
import org.fenghuo.local.recount.CoverageHistory;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.SmallCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * After any history of residents and vaccinations, with crashes and changes of parallelism on the
 * way, the documents equal a recount. {@code -Dhistories=1000} tries more of them, {@code
 * -Dhistories.seed=5} begins with another one.
 */
class EveryCoverageHistoryTest {
    private static final int TRIES = Integer.getInteger("histories", 4);
    private static final long FIRST_SEED = Long.getLong("histories.seed", 1);
    private static final int ENTRIES = 40;
    private static final int DOSES = 60;
    private static final int CHANGES = 10;
    private static final LocalDate UNTIL = LocalDate.of(2032, 1, 1);

    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    @TempDir Path savepoints;
    @TempDir Path reference;

    @Test
    void theDocumentsOfEveryHistoryEqualARecount(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        long crashes = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            crashes += play(seed, cluster, true, List.of());
        }
        assertThat(crashes).as("crashes in all histories").isPositive();
    }

    @Test
    void theDocumentsEqualARecountWhenAreasChangeOnTheWay(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            play(seed, cluster, false, RandomAreas.changes(new Random(seed), CHANGES));
        }
    }

    private long play(
            long seed,
            MiniCluster cluster,
            boolean crashes,
            List<ConsumerRecord<byte[], byte[]>> areaChanges)
            throws Exception {
        Random random = new Random(seed);
        Feed residents =
                Feed.of(
                        RandomHistory.of(
                                random, ENTRIES, Topics.RESIDENTS, new RandomResidents(random)));
        Feed doses =
                Feed.of(
                        RandomHistory.of(
                                random,
                                DOSES,
                                Topics.VACCINATIONS,
                                new RandomVaccinations(random)));
        Feed areas = Feed.of(List.of(areaChanges));
        MemoryIndex index = MemoryIndex.open();
        try {
            Play.Stage stage =
                    new Play.Stage(List.of(residents, doses), List.of(areas), index, crashes);
            boolean months = seed % 4 == 0;
            LocalDate from = months ? LocalDate.of(2022, 12, 10) : LocalDate.of(2024, 1, 20);
            Path schedule =
                    ShortSchedule.into(
                            reference,
                            months
                                    ? Set.of("HepB")
                                    : Set.of("HepB", "JE-L", "JE-I", "IPV", "bOPV"));
            PlayedCoverage last =
                    new PlayedCoverage(
                            stage,
                            Country.known(Country.areas()),
                            new PlayedCoverage.Told(days(from), reference.toString()),
                            memory(random),
                            Writing.IN_REPLAY);
            Writing first = random.nextBoolean() ? Writing.AS_IN_LIVE_TIME : Writing.IN_REPLAY;
            new Play(random, cluster, savepoints, stage).run(last.with(first), last);
            var said = new ArrayList<>(RandomAreas.said(Country.areas()));
            said.addAll(areaChanges);
            CoverageHistory recount =
                    new CoverageHistory(
                            counting(from), schedule, said, residents.messages(), doses.messages());
            recount.compare(index::showing);
            System.out.printf(
                    "coverage of seed %d: %d crashes, %s%n",
                    seed, index.crashes(), recount.summary());
            assertThat(recount.mismatches()).as("history of seed %d", seed).isEmpty();
            return index.crashes();
        } finally {
            List.of(residents, doses, areas).forEach(Feed::close);
            index.close();
        }
    }

    private static MemoryBounds memory(Random random) {
        return new MemoryBounds(
                List.of(1, 7, 10_000).get(random.nextInt(3)),
                List.of(1, 5, 100_000).get(random.nextInt(3)));
    }

    static CountedDays days(LocalDate from) {
        return new CountedDays((int) from.toEpochDay(), (int) UNTIL.toEpochDay());
    }

    static Counting counting(LocalDate from) {
        Counting like = EveryHistoryTest.counting();
        return new Counting(
                like.zone(),
                like.time(),
                like.horizonDays(),
                like.windows(),
                like.ageBands(),
                like.episodeDays(),
                new Counting.CoverageDays(from, UNTIL));
    }
}
