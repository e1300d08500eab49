package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.cases.JudgesDesk.DAY;
import static org.fenghuo.jobs.cases.JudgesDesk.IN_PROVINCE;
import static org.fenghuo.jobs.cases.JudgesDesk.SEVERAL;
import static org.fenghuo.jobs.cases.JudgesDesk.SINGLE;
import static org.fenghuo.jobs.cases.JudgesDesk.card;
import static org.fenghuo.jobs.cases.JudgesDesk.deletion;
import static org.fenghuo.jobs.intake.RulesOfTests.disabled;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verdict said between a checkpoint and a crash stands only as long as it is true. */
@SuppressWarnings("try") // how a desk closes is said by Flink
class JudgesAfterCrashTest {
    private static final int TRIES = 100;
    private static final int STEPS = 30;
    private static final int FEW = 4;
    private static final int MORE = 10;
    private static final String COUNTY = "611022";
    private static final String OTHER_COUNTY = "611024";
    private static final List<String> HOMES = List.of(COUNTY, OTHER_COUNTY);
    private static final List<Rule> RULES = List.of(SINGLE, SEVERAL, IN_PROVINCE);

    private long now = DAY * 86_400_000L;

    private JudgesDesk desk(boolean live) throws Exception {
        JudgesDesk desk = JudgesDesk.open(live);
        desk.timeIs(now);
        return desk;
    }

    /** Lets all be judged that waits. */
    private void settle(JudgesDesk desk) throws Exception {
        now += 1_000_000_000L;
        desk.timeIs(now);
        desk.wait(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCardToldOfBeforeTheCrashAndDeletedAfterItLeavesNoVerdict(boolean live) throws Exception {
        try (JudgesDesk desk = desk(live)) {
            CaseVersion card = card("a", 1, COUNTY, DAY, desk.clock());
            desk.checkpoint();
            desk.take(card);
            settle(desk);
            assertThat(desk.lastWords()).hasSize(1);
            desk.crash();
            desk.take(card);
            desk.take(deletion("a", 2, desk.clock()));
            settle(desk);
            assertThat(desk.lastWords()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCardReportedAndDeletedBeforeTheCrashIsSaidToBeQuietAgain(boolean live) throws Exception {
        try (JudgesDesk desk = desk(live)) {
            CaseVersion card = card("a", 1, COUNTY, DAY, desk.clock());
            CaseVersion deletion = deletion("a", 2, desk.clock());
            desk.checkpoint();
            desk.take(card);
            settle(desk);
            desk.crash();
            int before = desk.said().size();
            desk.take(card);
            desk.take(deletion);
            settle(desk);
            List<Signal> since = desk.said().subList(before, desk.said().size());
            assertThat(since).isNotEmpty();
            assertThat(since.get(since.size() - 1).firings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCardMovedBeforeTheCrashAndBackAfterItIsInOnePlace(boolean live) throws Exception {
        try (JudgesDesk desk = desk(live)) {
            desk.take(card("a", 1, COUNTY, DAY, desk.clock()));
            settle(desk);
            desk.checkpoint();
            CaseVersion moved = card("a", 2, OTHER_COUNTY, DAY, desk.clock());
            desk.take(moved);
            settle(desk);
            desk.crash();
            desk.take(moved);
            desk.take(card("a", 3, COUNTY, DAY, desk.clock()));
            settle(desk);
            assertThat(desk.lastWords())
                    .containsOnlyKeys("fixed-county-1 legal.measles.county-611022");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAreaMovedBetweenCheckpointAndCrashHasItsCasesInOnePlace(boolean live) throws Exception {
        try (JudgesDesk desk = desk(live)) {
            desk.townshipIsIn(COUNTY);
            settle(desk);
            desk.take(card("a", 1, JudgesDesk.TOWNSHIP, DAY, desk.clock()));
            settle(desk);
            desk.checkpoint();
            desk.townshipIsIn(OTHER_COUNTY);
            settle(desk);
            desk.crash();
            desk.townshipIsIn(OTHER_COUNTY);
            settle(desk);
            assertThat(desk.lastWords())
                    .containsOnlyKeys("fixed-county-1 legal.measles.county-611024");
        }
    }

    @Test
    void whatStoodAtTheCheckpointIsNotSaidAgain() throws Exception {
        try (JudgesDesk desk = desk(true)) {
            desk.take(card("a", 1, COUNTY, DAY, desk.clock()));
            settle(desk);
            desk.checkpoint();
            int before = desk.said().size();
            desk.crash();
            settle(desk);
            assertThat(desk.said()).hasSize(before);
        }
    }

    @Test
    void aRuleSwitchedOffBeforeTheCrashAndOnWhileTheJobWasDownSpeaksAgain() throws Exception {
        try (JudgesDesk desk = desk(true)) {
            desk.take(card("a", 1, COUNTY, DAY, desk.clock()));
            settle(desk);
            desk.checkpoint();
            desk.put(disabled(SINGLE));
            assertThat(desk.lastWords()).isEmpty();
            desk.crash();
            desk.put(disabled(SINGLE));
            desk.put(SINGLE);
            settle(desk);
            assertThat(desk.lastWords()).hasSize(1);
        }
    }

    /** Something that comes to the desk. */
    @FunctionalInterface
    private interface Step {
        void happen(JudgesDesk desk) throws Exception;
    }

    private static List<Step> history(Random random, long clock) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            int version = i + 1;
            long received = clock;
            String id = "card-" + random.nextInt(5);
            String residence = HOMES.get(random.nextInt(HOMES.size()));
            int onset = DAY - random.nextInt(25);
            switch (random.nextInt(8)) {
                case 0 -> {
                    Rule rule = RULES.get(random.nextInt(RULES.size()));
                    Rule put = random.nextBoolean() ? rule : disabled(rule);
                    steps.add(desk -> desk.put(put));
                }
                case 1, 2 -> steps.add(desk -> desk.take(deletion(id, version, received)));
                default ->
                        steps.add(desk -> desk.take(card(id, version, residence, onset, received)));
            }
        }
        return steps;
    }

    @Property(tries = TRIES)
    void afterACrashTheLastWordsAreThoseOfOneWhoNeverCrashed(
            @ForAll long seed, @ForAll boolean live) throws Exception {
        Random random = new Random(seed);
        try (JudgesDesk steady = desk(live);
                JudgesDesk crashed = desk(live)) {
            List<Step> history = history(random, steady.clock());
            for (Step step : history) {
                step.happen(steady);
            }
            settle(steady);
            int kept = random.nextInt(STEPS);
            int crash = Math.min(STEPS, kept + 1 + random.nextInt(FEW));
            int caughtUp = Math.min(STEPS, kept + random.nextInt(MORE));
            for (int i = 0; i < crash; i++) {
                if (i == kept) {
                    crashed.checkpoint();
                }
                happen(history.get(i), crashed, random);
            }
            crashed.crash();
            for (Step step : history.subList(kept, caughtUp)) {
                step.happen(crashed);
            }
            for (Step step : history.subList(caughtUp, STEPS)) {
                happen(step, crashed, random);
            }
            settle(crashed);
            assertThat(crashed.lastWords()).isEqualTo(steady.lastWords());
        }
    }

    private void happen(Step step, JudgesDesk desk, Random random) throws Exception {
        step.happen(desk);
        switch (random.nextInt(5)) {
            case 0 -> desk.timeIs(++now);
            case 1 -> desk.wait(Duration.ofMillis(300));
            case 2 -> settle(desk);
            default -> {}
        }
    }
}
