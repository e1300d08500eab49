package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.cases.CountyOfTests.area;
import static org.fenghuo.jobs.cases.JudgesDesk.DAY;
import static org.fenghuo.jobs.cases.JudgesDesk.IN_PROVINCE;
import static org.fenghuo.jobs.cases.JudgesDesk.SEVERAL;
import static org.fenghuo.jobs.cases.JudgesDesk.SINGLE;
import static org.fenghuo.jobs.cases.JudgesDesk.card;
import static org.fenghuo.jobs.cases.JudgesDesk.deletion;
import static org.fenghuo.jobs.intake.RulesOfTests.disabled;
import static org.fenghuo.jobs.intake.RulesOfTests.disabledIn;
import static org.fenghuo.jobs.intake.RulesOfTests.single;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.intake.AreaChange;
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
    private static final List<String> HOMES =
            List.of(COUNTY, OTHER_COUNTY, JudgesDesk.TOWNSHIP, JudgesDesk.TOWNSHIP);
    private static final List<AreaChange> AREA_CHANGES =
            List.of(
                    township(COUNTY),
                    township(OTHER_COUNTY),
                    AreaChange.removal(JudgesDesk.TOWNSHIP),
                    county("610000"),
                    county(""));
    private static final List<Rule> RULES = List.of(SINGLE, SEVERAL, IN_PROVINCE);

    private static final long HOUR_MS = 3_600_000L;

    private long now = DAY * 86_400_000L;

    private JudgesDesk desk(boolean live) throws Exception {
        JudgesDesk desk = JudgesDesk.open(live);
        desk.timeIs(now);
        return desk;
    }

    private static AreaChange township(String county) {
        return AreaChange.to(area(JudgesDesk.TOWNSHIP, AreaLevel.TOWNSHIP, county));
    }

    private static AreaChange county(String parent) {
        return AreaChange.to(area(COUNTY, AreaLevel.COUNTY, parent));
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

    @Test
    void aRuleSwitchedOffThatIsReadBeforeTheCardsTakesDownTheQuietDaysBetweenThem()
            throws Exception {
        try (JudgesDesk desk = desk(true)) {
            desk.checkpoint();
            CaseVersion one = card("a", 1, COUNTY, DAY - 9, desk.clock());
            CaseVersion other = card("b", 2, COUNTY, DAY, desk.clock());
            desk.take(one);
            desk.take(other);
            settle(desk);
            assertThat(desk.lastWords()).hasSize(1);
            desk.crash();
            desk.put(disabled(SINGLE));
            settle(desk);
            desk.take(one);
            settle(desk);
            desk.take(other);
            settle(desk);
            assertThat(desk.lastWords()).isEmpty();
        }
    }

    @Test
    void aMoveReadBeforeTheCardsAfterTheCrashTakesDownWhatWasSaidBeforeIt() throws Exception {
        try (JudgesDesk desk = desk(true)) {
            desk.townshipIsIn(COUNTY);
            settle(desk);
            desk.checkpoint();
            CaseVersion card = card("a", 1, JudgesDesk.TOWNSHIP, DAY, desk.clock());
            desk.take(card);
            settle(desk);
            desk.townshipIsIn(OTHER_COUNTY);
            desk.crash();
            desk.townshipIsIn(OTHER_COUNTY);
            settle(desk);
            desk.take(card);
            settle(desk);
            assertThat(desk.lastWords())
                    .containsOnlyKeys("fixed-county-1 legal.measles.county-611024");
        }
    }

    @Test
    void aMoveThereAndBackReadAtOnceAfterTheCrashLeavesNoVerdictThere() throws Exception {
        try (JudgesDesk desk = desk(true)) {
            desk.townshipIsIn(COUNTY);
            desk.take(card("a", 1, JudgesDesk.TOWNSHIP, DAY, desk.clock()));
            settle(desk);
            desk.checkpoint();
            desk.townshipIsIn(OTHER_COUNTY);
            settle(desk);
            desk.crash();
            desk.townshipIsIn(OTHER_COUNTY);
            desk.townshipIsIn(COUNTY);
            settle(desk);
            assertThat(desk.lastWords())
                    .containsOnlyKeys("fixed-county-1 legal.measles.county-611022");
        }
    }

    @Test
    void aRuleThatIsOffInACountyRingsOnInATownshipThatWasThereBetweenCheckpointAndCrash()
            throws Exception {
        String ringing = "fixed-township-1 legal.measles.township-611022100";
        try (JudgesDesk desk = desk(true)) {
            desk.put(disabledIn(OTHER_COUNTY, single(PlaceKind.TOWNSHIP)));
            desk.townshipIsIn(COUNTY);
            settle(desk);
            desk.take(card("a", 1, JudgesDesk.TOWNSHIP, DAY, desk.clock()));
            settle(desk);
            assertThat(desk.lastWords()).containsKey(ringing);
            desk.checkpoint();
            desk.townshipIsIn(OTHER_COUNTY);
            settle(desk);
            assertThat(desk.lastWords()).doesNotContainKey(ringing);
            desk.crash();
            desk.townshipIsIn(OTHER_COUNTY);
            desk.townshipIsIn(COUNTY);
            settle(desk);
            assertThat(desk.lastWords()).containsKey(ringing);
        }
    }

    @Test
    void aCardDeletedBeforeTheMoveIsReadAgainLeavesNoVerdictWhereItWasMoved() throws Exception {
        try (JudgesDesk desk = desk(true)) {
            desk.townshipIsIn(COUNTY);
            desk.take(card("a", 1, JudgesDesk.TOWNSHIP, DAY, desk.clock()));
            settle(desk);
            desk.checkpoint();
            desk.townshipIsIn(OTHER_COUNTY);
            settle(desk);
            desk.crash();
            desk.take(deletion("a", 2, desk.clock() + HOUR_MS));
            settle(desk);
            desk.townshipIsIn(OTHER_COUNTY);
            settle(desk);
            assertThat(desk.lastWords()).isEmpty();
        }
    }

    /** Something that comes to the desk. */
    @FunctionalInterface
    private interface Happening {
        void happen(JudgesDesk desk) throws Exception;
    }

    /**
     * Something that comes, and whether it is said of an area: areas come by a way of their own.
     */
    private record Step(boolean ofArea, Happening happening) {
        void happen(JudgesDesk desk) throws Exception {
            happening.happen(desk);
        }
    }

    /** Areas move or rules change; what is first read after the crash was received after it. */
    private static List<Step> history(Random random, boolean moves, long clock, int crash) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            int version = i + 1;
            long received = i < crash ? clock : clock + HOUR_MS;
            String id = "card-" + random.nextInt(5);
            String residence = HOMES.get(random.nextInt(HOMES.size()));
            int onset = DAY - random.nextInt(25);
            int kind = random.nextInt(8);
            switch (moves && kind < 2 ? 8 : kind) {
                case 0 -> {
                    Rule rule = RULES.get(random.nextInt(RULES.size()));
                    Rule put = random.nextBoolean() ? rule : disabled(rule);
                    steps.add(new Step(false, desk -> desk.put(put)));
                }
                case 1, 2 -> {
                    CaseVersion deletion = deletion(id, version, received);
                    steps.add(new Step(false, desk -> desk.take(deletion)));
                }
                case 8 -> {
                    AreaChange change = AREA_CHANGES.get(random.nextInt(AREA_CHANGES.size()));
                    steps.add(new Step(true, desk -> desk.areaIs(change)));
                }
                default -> {
                    CaseVersion card = card(id, version, residence, onset, received);
                    steps.add(new Step(false, desk -> desk.take(card)));
                }
            }
        }
        return steps;
    }

    /** The same, as areas may come earlier or later than the rest. */
    private static List<Step> shuffled(List<Step> steps, Random random) {
        Deque<Step> areas = new ArrayDeque<>(steps.stream().filter(Step::ofArea).toList());
        Deque<Step> others =
                new ArrayDeque<>(steps.stream().filter(step -> !step.ofArea()).toList());
        int areasFirst = random.nextInt(11);
        List<Step> mixed = new ArrayList<>();
        while (mixed.size() < steps.size()) {
            boolean area = others.isEmpty() || random.nextInt(10) < areasFirst;
            mixed.add(area && !areas.isEmpty() ? areas.poll() : next(others, areas));
        }
        return mixed;
    }

    private static Step next(Deque<Step> first, Deque<Step> otherwise) {
        return first.isEmpty() ? otherwise.remove() : first.remove();
    }

    @Property(tries = TRIES)
    void afterACrashTheLastWordsAreThoseOfOneWhoNeverCrashed(
            @ForAll long seed, @ForAll boolean live) throws Exception {
        assertCrashChangesNothing(seed, live, false);
    }

    @Property(tries = TRIES)
    void whereAreasMovedTooTheLastWordsAreThoseOfOneWhoNeverCrashed(
            @ForAll long seed, @ForAll boolean live) throws Exception {
        assertCrashChangesNothing(seed, live, true);
    }

    private void assertCrashChangesNothing(long seed, boolean live, boolean moves)
            throws Exception {
        Random random = new Random(seed);
        try (JudgesDesk steady = desk(live);
                JudgesDesk crashed = desk(live)) {
            int kept = random.nextInt(STEPS);
            int crash = Math.min(STEPS, kept + 1 + random.nextInt(FEW));
            List<Step> history = history(random, moves, steady.clock(), crash);
            for (Step step : history) {
                step.happen(steady);
            }
            settle(steady);
            for (int i = 0; i < crash; i++) {
                if (i == kept) {
                    crashed.checkpoint();
                }
                happen(history.get(i), crashed, random);
            }
            crashed.crash();
            List<Step> rest = shuffled(history.subList(kept, STEPS), random);
            int caughtUp = Math.min(rest.size(), random.nextInt(MORE));
            for (Step step : rest.subList(0, caughtUp)) {
                step.happen(crashed);
            }
            for (Step step : rest.subList(caughtUp, rest.size())) {
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
