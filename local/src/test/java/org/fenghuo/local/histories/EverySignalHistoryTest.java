package org.fenghuo.local.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.alert.Deed;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.local.recount.HistoryAlerts;
import org.fenghuo.local.recount.HistoryRules;
import org.fenghuo.local.recount.alerts.Fires;
import org.fenghuo.local.recount.alerts.FiresInWords;
import org.fenghuo.records.Rule;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.SmallCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * After any history of cards and rules, with crashes on the way, the last verdicts equal what plain
 * loops find, and so do the alerts that live by them. {@code -Dhistories=1000} tries more of them,
 * {@code -Dhistories.seed=5} begins with another one.
 */
class EverySignalHistoryTest {
    private static final int TRIES = Integer.getInteger("histories", 12);
    private static final long FIRST_SEED = Long.getLong("histories.seed", 1);
    private static final int MESSAGES = 300;
    private static final int RULES = 12;
    private static final int RULE_CHANGES = 12;
    private static final int AREA_CHANGES = 15;
    private static final int MUTANT_TRIES = 10;
    private static final Instant END = RandomHistory.BEGINNING.plus(Duration.ofDays(100));

    @RegisterExtension static final MiniClusterExtension FLINK = SmallCluster.create();

    @TempDir Path savepoints;

    @Test
    void theLastVerdictsOfEveryHistoryEqualPlainLoops(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        long crashes = 0;
        long firing = 0;
        long withdrawn = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            Ending ending = new History(seed).play(cluster, true, false);
            crashes += ending.crashes();
            firing += ending.fires().size();
            assertThat(ending.said()).as("history of seed %d", seed).isEqualTo(ending.expected());
            Lives lives = ending.lives(any -> true);
            withdrawn += lives.count(Deed.WITHDRAWN) + lives.count(Deed.GROUND_LOST);
            assertThat(lives.spans())
                    .as("alerts of seed %d", seed)
                    .isEqualTo(FiresInWords.spans(ending.fires()));
            assertThat(lives.openWithoutGround()).as("open ones of seed %d", seed).isEmpty();
            assertThat(HistoryAlerts.compare(ending.fires(), new LivesAsDocuments(lives)))
                    .as("documents of seed %d", seed)
                    .isEmpty();
            assertThat(lives.raisedTwice()).as("raised ones of seed %d", seed).isEmpty();
            assertThat(lives.withoutCause()).as("withdrawn ones of seed %d", seed).isEmpty();
        }
        assertThat(withdrawn).as("alerts withdrawn in all histories").isPositive();
        assertThat(crashes).as("crashes in all histories").isPositive();
        assertThat(firing).as("rules that fire somewhere in all histories").isPositive();
    }

    @Test
    void theLastVerdictsEqualPlainLoopsWhenAreasChange(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            Ending ending = new History(seed).withAreas().play(cluster, false, false);
            assertThat(ending.said()).as("history of seed %d", seed).isEqualTo(ending.expected());
        }
    }

    @Test
    void aJudgeThatIgnoresRemovalsIsFoundOut(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        boolean found = false;
        for (long seed = 1; seed <= MUTANT_TRIES && !found; seed++) {
            Ending ending = new History(seed).play(cluster, true, true);
            found = !ending.said().equals(ending.expected());
        }
        assertThat(found).isTrue();
    }

    @Test
    void aLifeThatHearsOfNoSilenceIsFoundOut(@InjectMiniCluster MiniCluster cluster)
            throws Exception {
        boolean found = false;
        boolean documentsTell = false;
        for (long seed = 1; seed <= MUTANT_TRIES && !(found && documentsTell); seed++) {
            Ending ending = new History(seed).play(cluster, true, false);
            Lives deaf = ending.lives(signal -> !signal.firings().isEmpty());
            found |= !ending.stand(deaf);
            documentsTell |=
                    !HistoryAlerts.compare(ending.fires(), new LivesAsDocuments(deaf)).isEmpty();
        }
        assertThat(found).isTrue();
        assertThat(documentsTell).isTrue();
    }

    /** What came of a history, and what plain loops find. */
    private record Ending(long seed, List<Signal> signals, List<Fires> fires, long crashes) {
        SortedMap<String, List<String>> said() {
            return new Verdicts(signals).inWords();
        }

        SortedMap<String, List<String>> expected() {
            return FiresInWords.of(fires);
        }

        /** The lives of alerts that hear these verdicts. */
        Lives lives(Predicate<Signal> heard) {
            Lives lives = new Lives(new Random(seed));
            signals.stream().filter(heard).forEach(lives::take);
            return lives;
        }

        /** Alerts that stand, raised or too old, are those of the rises. */
        boolean stand(Lives lives) {
            return lives.spans().equals(FiresInWords.spans(fires))
                    && lives.openWithoutGround().isEmpty();
        }
    }

    /** One history: its cards, its rules, its areas. */
    private final class History {
        private final long seed;
        private final Random random;
        private final List<List<ConsumerRecord<byte[], byte[]>>> cards;
        private final List<Rule> initial;
        private final List<ConsumerRecord<byte[], byte[]>> ruleChanges;
        private final List<Rule> standing;
        private final List<ConsumerRecord<byte[], byte[]>> areaChanges = new ArrayList<>();

        History(long seed) {
            this.seed = seed;
            random = new Random(seed);
            cards =
                    RandomHistory.of(
                            random, MESSAGES, Topics.CASE_REPORTS, new RandomPatients(random));
            for (int partition = 0; partition < cards.size(); partition++) {
                List<ConsumerRecord<byte[], byte[]>> messages = cards.get(partition);
                messages.add(
                        TopicMessage.of(
                                Topics.CASE_REPORTS,
                                partition,
                                messages.size(),
                                END,
                                null,
                                TopicMessage.tick(END)));
            }
            RandomRules rules = new RandomRules(random);
            initial = rules.begin(RULES);
            ruleChanges = rules.changes(RULE_CHANGES);
            standing = rules.standing();
        }

        History withAreas() {
            areaChanges.addAll(RandomAreas.changes(new Random(seed), AREA_CHANGES));
            return this;
        }

        Ending play(MiniCluster cluster, boolean crashes, boolean ignoringRemovals)
                throws Exception {
            Feed reports = Feed.of(cards);
            Feed areas = Feed.of(List.of(areaChanges));
            Feed rules = Feed.of(List.of(ruleChanges));
            MemoryIndex index = MemoryIndex.open();
            SignalLog log = SignalLog.beside(index);
            try {
                Play.Stage stage =
                        new Play.Stage(List.of(reports), List.of(areas, rules), index, crashes);
                PlayedSignals last =
                        new PlayedSignals(
                                stage,
                                Country.known(Country.areas()),
                                new PlayedSignals.Judging(initial, END, ignoringRemovals),
                                log);
                PlayedSignals first = random.nextBoolean() ? last.judgingAsInLiveTime() : last;
                new Play(random, cluster, savepoints, stage).run(first, last);
                Ending ending = new Ending(seed, log.signals(), fires(), index.crashes());
                System.out.printf(
                        "signals of seed %d: %d crashes, %d signals, %d rules fire in places%n",
                        seed, ending.crashes(), log.signals().size(), ending.fires().size());
                return ending;
            } finally {
                reports.close();
                areas.close();
                rules.close();
                log.close();
                index.close();
            }
        }

        private List<Fires> fires() throws Exception {
            var said = new ArrayList<>(RandomAreas.said(Country.areas()));
            said.addAll(areaChanges);
            return new HistoryRules(EveryHistoryTest.counting(), said).evaluate(cards, standing);
        }
    }
}
