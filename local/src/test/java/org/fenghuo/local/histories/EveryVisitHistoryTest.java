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
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.local.recount.VisitsHistory;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.SmallCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * After any history of visits, departments' days and facilities, with crashes and changes of
 * parallelism on the way, the documents equal a recount. {@code -Dhistories=1000} tries more of
 * them, {@code -Dhistories.seed=5} begins with another one.
 */
class EveryVisitHistoryTest {
    private static final int TRIES = Integer.getInteger("histories", 5);
    private static final long FIRST_SEED = Long.getLong("histories.seed", 1);
    private static final boolean CRASHES = !"false".equals(System.getProperty("histories.crash"));
    private static final int VISITS = 100;
    private static final int DAYS = 60;
    private static final int CHANGES = 15;

    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    @TempDir Path savepoints;

    @Test
    void theDocumentsOfEveryHistoryEqualARecount(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        long crashes = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            crashes += play(seed, cluster, CRASHES, List.of(), List.of());
        }
        assertThat(crashes > 0).as("crashes in all histories").isEqualTo(CRASHES);
    }

    @Test
    void theDocumentsEqualARecountWhenPlacesChangeOnTheWay(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            Random random = new Random(seed);
            play(
                    seed,
                    cluster,
                    false,
                    RandomAreas.changes(random, CHANGES),
                    RandomFacilities.changes(random, CHANGES));
        }
    }

    private long play(
            long seed,
            MiniCluster cluster,
            boolean crashes,
            List<ConsumerRecord<byte[], byte[]>> areaChanges,
            List<ConsumerRecord<byte[], byte[]>> facilityChanges)
            throws Exception {
        Random random = new Random(seed);
        Feed visits =
                Feed.of(
                        RandomHistory.of(
                                random, VISITS, Topics.CLINIC_VISITS, new RandomVisits(random)));
        Feed days =
                Feed.of(
                        RandomHistory.of(
                                random, DAYS, Topics.CLINIC_DAYS, new RandomClinicDays(random)));
        Feed areas = Feed.of(List.of(areaChanges));
        Feed facilities = Feed.of(List.of(facilityChanges));
        MemoryIndex index = MemoryIndex.open();
        try {
            Play.Stage stage =
                    new Play.Stage(
                            List.of(visits, days), List.of(areas, facilities), index, crashes);
            Writing first = random.nextBoolean() ? Writing.AS_IN_LIVE_TIME : Writing.IN_REPLAY;
            MemoryBounds memory =
                    new MemoryBounds(
                            List.of(1, 7, 10_000).get(random.nextInt(3)),
                            List.of(1, 5, 100_000).get(random.nextInt(3)));
            new Play(random, cluster, savepoints, stage)
                    .run(
                            new PlayedVisits(stage, known(), memory, first),
                            new PlayedVisits(stage, known(), memory, Writing.IN_REPLAY));
            var areasSaid = new ArrayList<>(RandomAreas.said(Country.areas()));
            areasSaid.addAll(areaChanges);
            var facilitiesSaid = new ArrayList<>(RandomFacilities.said(RandomFacilities.first()));
            facilitiesSaid.addAll(facilityChanges);
            VisitsHistory recount =
                    new VisitsHistory(
                            EveryHistoryTest.counting(),
                            areasSaid,
                            facilitiesSaid,
                            visits.messages(),
                            days.messages());
            recount.compare(index::showing);
            System.out.printf(
                    "visits of seed %d: %d crashes, %s%n",
                    seed, index.crashes(), recount.summary());
            assertThat(recount.mismatches()).as("history of seed %d", seed).isEmpty();
            return index.crashes();
        } finally {
            List.of(visits, days, areas, facilities).forEach(Feed::close);
            index.close();
        }
    }

    static List<Area> known() {
        List<Area> places = new ArrayList<>(Country.known(Country.areas()));
        places.addAll(RandomFacilities.known(RandomFacilities.first()));
        return places;
    }
}
