package org.fenghuo.jobs.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.alerts.AlertDesk.COUNTY;
import static org.fenghuo.jobs.alerts.AlertDesk.OTHER_TOWNSHIP;
import static org.fenghuo.jobs.alerts.AlertDesk.TOWNSHIP;
import static org.fenghuo.jobs.alerts.Verdicts.DAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.alert.Decision;
import org.fenghuo.epi.alert.Deed;
import org.fenghuo.epi.alert.Verdict;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.jobs.intake.RulesOfTests;
import org.junit.jupiter.api.Test;

/** Restarts, crashes and what is said twice change nothing of alerts. */
@SuppressWarnings("try") // how a desk closes is said by Flink
class RestartedAlertsTest {
    private static final int TRIES = 10;
    private static final int TRIES_WITHOUT_RESTARTS = 40;
    private static final int STEPS = 40;
    private static final List<Verdicts> ALL =
            List.of(
                    new Verdicts(RulesOfTests.several(PlaceKind.COUNTY, 1), COUNTY),
                    new Verdicts(RulesOfTests.several(PlaceKind.TOWNSHIP, 1), TOWNSHIP),
                    new Verdicts(RulesOfTests.several(PlaceKind.TOWNSHIP, 1), OTHER_TOWNSHIP),
                    new Verdicts(RulesOfTests.single(PlaceKind.TOWNSHIP), TOWNSHIP),
                    new Verdicts(RulesOfTests.single(PlaceKind.COUNTY), COUNTY, true),
                    new Verdicts(RulesOfTests.joined(PlaceKind.COUNTY), COUNTY),
                    new Verdicts(RulesOfTests.coverage(PlaceKind.COUNTY), COUNTY));

    /** Something that happens at a desk. */
    @FunctionalInterface
    private interface Step {
        void happen(AlertDesk desk) throws Exception;
    }

    /** Any history: records come and go, people act, also too early, and days begin. */
    private static List<Step> history(long seed) {
        Random random = new Random(seed);
        Map<Verdicts, List<Integer>> known = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        int today = DAY;
        for (int i = 0; i < STEPS; i++) {
            int day = today;
            int what = random.nextInt(10);
            Verdicts one = ALL.get(random.nextInt(ALL.size()));
            if (what == 0) {
                today += 1 + random.nextInt(6);
                int next = today;
                steps.add(desk -> desk.dayBegins(next));
            } else if (what <= 2) {
                Action action = action(AlertDesk.id(one, day - random.nextInt(6)), day, random);
                steps.add(desk -> desk.act(action));
            } else {
                List<Integer> days = known.computeIfAbsent(one, any -> new ArrayList<>());
                if (!days.isEmpty() && random.nextInt(3) == 0) {
                    days.remove(random.nextInt(days.size()));
                } else {
                    days.add(day - random.nextInt(20));
                }
                int[] now = days.stream().mapToInt(Integer::intValue).toArray();
                Change change = Change.values()[random.nextInt(Change.values().length)];
                var signal = one.because(day, change, "cause-" + i, now);
                steps.add(desk -> desk.say(signal));
            }
        }
        return steps;
    }

    private static Action action(String alert, int day, Random random) {
        Action.Kind kind = Action.Kind.values()[random.nextInt(Action.Kind.values().length)];
        return kind == Action.Kind.VERIFY
                ? AlertDesk.verdict(alert, Verdict.EVENT, day)
                : AlertDesk.action(alert, kind, day);
    }

    private static AlertDesk desk() throws Exception {
        return AlertDesk.open().dayBegins(DAY);
    }

    private static void assertSame(AlertDesk one, AlertDesk other) {
        assertThat(one.documents()).isEqualTo(other.documents());
        assertThat(one.log()).isEqualTo(other.log());
    }

    @Property(tries = TRIES)
    void whatRestartsInAnyNumberOfSubtasksWritesTheSame(@ForAll long seed) throws Exception {
        Random random = new Random(~seed);
        try (AlertDesk steady = desk();
                AlertDesk restarted = desk()) {
            for (Step step : history(seed)) {
                step.happen(steady);
                step.happen(restarted);
                if (random.nextInt(4) == 0) {
                    restarted.restart(1 + random.nextInt(3));
                }
            }
            assertSame(restarted, steady);
        }
    }

    @Property(tries = TRIES)
    void whatIsDoneAgainAfterACrashIsWrittenAsItWas(@ForAll long seed) throws Exception {
        Random random = new Random(~seed);
        List<Step> history = history(seed);
        int kept = random.nextInt(STEPS);
        int until = kept + random.nextInt(STEPS - kept);
        try (AlertDesk steady = desk();
                AlertDesk crashed = desk()) {
            for (Step step : history) {
                step.happen(steady);
            }
            for (int i = 0; i <= until; i++) {
                if (i == kept) {
                    crashed.checkpoint();
                }
                history.get(i).happen(crashed);
            }
            crashed.crash(1 + random.nextInt(3));
            for (Step step : history.subList(kept, STEPS)) {
                step.happen(crashed);
            }
            assertSame(crashed, steady);
        }
    }

    @Property(tries = TRIES_WITHOUT_RESTARTS)
    void whatIsSaidAndDoneTwiceIsWrittenOnce(@ForAll long seed) throws Exception {
        try (AlertDesk once = desk();
                AlertDesk twice = desk()) {
            for (Step step : history(seed)) {
                step.happen(once);
                step.happen(twice);
                Map<String, Decision> lines = Map.copyOf(twice.log());
                step.happen(twice);
                assertThat(twice.log()).containsExactlyInAnyOrderEntriesOf(lines);
            }
            assertSame(twice, once);
        }
    }

    @Test
    void casesThatJudgesSayAgainAfterACrashDoNotRingAgain() throws Exception {
        Verdicts single = ALL.get(3);
        try (AlertDesk desk = desk()) {
            desk.say(single.know(DAY, DAY), single.know(DAY, DAY, DAY));
            desk.act(AlertDesk.action(AlertDesk.id(single, DAY), Action.Kind.ACKNOWLEDGE, DAY));
            desk.say(single.know(DAY, DAY), single.know(DAY, DAY, DAY));
            assertThat(desk.deeds(AlertDesk.id(single, DAY)))
                    .doesNotContainSubsequence(Deed.ACKNOWLEDGED, Deed.RANG_AGAIN);
        }
    }
}
