package org.fenghuo.local.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.local.recount.Counting;
import org.fenghuo.local.recount.HistoryRecount;
import org.fenghuo.local.recount.Mismatch;
import org.fenghuo.local.recount.TimeMode;
import org.fenghuo.testkit.SmallCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * After any history, with crashes and changes of parallelism on the way, the documents equal a
 * recount. {@code -Dhistories=1000} tries more of them, {@code -Dhistories.seed=5} begins with
 * another one. While areas change nothing crashes: {@code -Dhistories.crash.areas=true} shows what
 * docs/decisions/0014 says is not kept.
 */
class EveryHistoryTest {
    private static final int TRIES = Integer.getInteger("histories", 12);
    private static final long FIRST_SEED = Long.getLong("histories.seed", 1);
    private static final int MESSAGES = 120;
    private static final int MUTANT_TRIES = 40;
    private static final int AREA_CHANGES = 25;
    private static final boolean CRASH_WITH_AREAS = Boolean.getBoolean("histories.crash.areas");

    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    @TempDir Path savepoints;

    @Test
    void theDocumentsOfEveryHistoryEqualARecount(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        long crashes = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            Ending ending = play(seed, cluster, Mutant.NONE, true);
            crashes += ending.crashes();
            List<Mismatch> mismatches = ending.mismatches();
            System.out.printf(
                    "history of seed %d: %d crashes, %s%n",
                    seed, ending.crashes(), ending.recount().summary());
            assertThat(mismatches).as("history of seed %d", seed).isEmpty();
            assertThat(ending.recount().linesElsewhere()).isZero();
        }
        assertThat(crashes).as("crashes in all histories").isPositive();
    }

    @Test
    void theDocumentsEqualARecountWhenAreasChangeOnTheWay(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        long elsewhere = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            var changes = RandomAreas.changes(new Random(seed), AREA_CHANGES);
            Ending ending = play(seed, cluster, Mutant.NONE, CRASH_WITH_AREAS, changes);
            List<Mismatch> mismatches = ending.mismatches();
            elsewhere += ending.recount().linesElsewhere();
            System.out.printf(
                    "history of areas of seed %d: %d crashes, %s%n",
                    seed, ending.crashes(), ending.recount().summary());
            assertThat(mismatches).as("history of seed %d", seed).isEmpty();
        }
        assertThat(elsewhere).as("lines that stayed in all histories").isPositive();
    }

    @Test
    void aLedgerThatBelievesWhatArrivesLastIsFoundOut(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        assertThat(seedThatFindsOut(Mutant.LAST_TO_ARRIVE, cluster)).isPositive();
    }

    private long seedThatFindsOut(Mutant mutant, MiniCluster cluster) throws Exception {
        for (long seed = 1; seed <= MUTANT_TRIES; seed++) {
            if (!play(seed, cluster, mutant, true).recountOfCounts().isEmpty()) {
                System.out.printf("%s is found out by the history of seed %d%n", mutant, seed);
                return seed;
            }
        }
        return -1;
    }

    private record Ending(HistoryRecount recount, MemoryIndex index, long crashes) {
        List<Mismatch> recountOfCounts() {
            return recount.compareIncidence(index::showing).mismatches();
        }

        List<Mismatch> mismatches() {
            return recount.compareIncidence(index::showing)
                    .compareLineList(index::showing)
                    .compareLedger(index::showing)
                    .mismatches();
        }
    }

    private Ending play(long seed, MiniCluster cluster, Mutant mutant, boolean crashes)
            throws Exception {
        return play(seed, cluster, mutant, crashes, List.of());
    }

    private Ending play(
            long seed,
            MiniCluster cluster,
            Mutant mutant,
            boolean crashes,
            List<ConsumerRecord<byte[], byte[]>> changes)
            throws Exception {
        Random random = new Random(seed);
        Feed reports = Feed.of(RandomHistory.of(random, MESSAGES));
        Feed areas = Feed.of(List.of(changes));
        MemoryIndex index = MemoryIndex.open();
        try {
            Play.Stage stage = new Play.Stage(reports, areas, index, crashes);
            MemoryBounds memory =
                    new MemoryBounds(
                            List.of(1, 7, 10_000).get(random.nextInt(3)),
                            List.of(1, 5, 100_000).get(random.nextInt(3)));
            PlayedJob last = new PlayedJob(stage, Country.known(Country.areas()), memory, mutant);
            PlayedJob first = random.nextBoolean() ? last.writingAsInLiveTime() : last;
            new Play(random, cluster, savepoints, stage).run(first, last);
            var said = new ArrayList<>(RandomAreas.said(Country.areas()));
            said.addAll(changes);
            return new Ending(
                    new HistoryRecount(counting(), said, reports.messages()),
                    index,
                    index.crashes());
        } finally {
            reports.close();
            areas.close();
            index.close();
        }
    }

    static Counting counting() {
        return new Counting(
                RandomCards.ZONE,
                TimeMode.REPLAY,
                PlayedJob.HORIZON_DAYS,
                Windows.USUAL.days(),
                CommonSettings.USUAL_AGE_BANDS);
    }
}
