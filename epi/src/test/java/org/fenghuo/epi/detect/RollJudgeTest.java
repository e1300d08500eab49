package org.fenghuo.epi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.epi.detect.RulesOfTests.card;
import static org.fenghuo.epi.detect.RulesOfTests.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fenghuo.epi.detect.RulesOfTests.Counted;
import org.fenghuo.epi.rules.Rule;
import org.junit.jupiter.api.Test;

class RollJudgeTest {
    private static final int QUIET = 10;

    private final TreeMap<String, Counted> roll = new TreeMap<>();
    private List<SpokenRun> spoken = List.of();

    private List<RollDay> between(int first, int last) {
        return RulesOfTests.days(
                roll.values().stream().filter(c -> c.day() >= first && c.day() <= last).toList());
    }

    private RollJudge judge() {
        Rule rule = RulesOfTests.school(3);
        return new RollJudge(terms(rule, QUIET), Sieve.of(rule, "varicella", "varicella"));
    }

    @Test
    void whatWasSaidIsNotSaidTwiceUnlessAsked() throws Exception {
        for (int i = 0; i < 3; i++) {
            roll.put("c" + i, card("c" + i, 5, i + 1));
        }
        var first =
                judge().judge(new SiftedRoll(this::between), new DaySpan(5, 5), List.of(), false)
                        .orElseThrow();
        assertThat(first.firings()).hasSize(1);
        assertThat(
                        judge().judge(
                                        new SiftedRoll(this::between),
                                        new DaySpan(5, 5),
                                        first.spoken(),
                                        false))
                .isEmpty();
        assertThat(
                        judge().judge(
                                        new SiftedRoll(this::between),
                                        new DaySpan(5, 5),
                                        first.spoken(),
                                        true))
                .isPresent();
    }

    @Test
    void quietIsSaidWhenItWasLoudBeforeOrWhenAskedAndNeverElse() throws Exception {
        assertThat(
                        judge().judge(
                                        new SiftedRoll(this::between),
                                        new DaySpan(5, 5),
                                        List.of(),
                                        false))
                .isEmpty();
        assertThat(judge().judge(new SiftedRoll(this::between), new DaySpan(5, 5), List.of(), true))
                .hasValueSatisfying(verdict -> assertThat(verdict.firings()).isEmpty());
        var loud = List.of(new SpokenRun(5, 5, 1));
        assertThat(judge().judge(new SiftedRoll(this::between), new DaySpan(5, 5), loud, false))
                .hasValueSatisfying(
                        verdict -> {
                            assertThat(verdict.firings()).isEmpty();
                            assertThat(verdict.spoken()).isEmpty();
                        });
    }

    /** What verdict after verdict says adds up to what one look at everything says. */
    @Property(tries = 300)
    void judgingStepByStepSaysWhatJudgingAllAtOnceSays(
            @ForAll @Size(max = 60) List<@IntRange(max = 50) Integer> days,
            @ForAll @Size(max = 60) List<@IntRange(max = 11) Integer> ids)
            throws Exception {
        roll.clear();
        spoken = List.of();
        for (int i = 0; i < Math.min(days.size(), ids.size()); i++) {
            String id = "c" + ids.get(i);
            Counted before = roll.get(id);
            DaySpan changed = new DaySpan(days.get(i), days.get(i));
            if (before != null && before.day() == days.get(i)) {
                roll.remove(id);
            } else {
                changed = before == null ? changed : changed.with(before.day());
                roll.put(id, card(id, days.get(i), ids.get(i)));
            }
            judge().judge(new SiftedRoll(this::between), changed, spoken, false)
                    .ifPresent(verdict -> spoken = verdict.spoken());
        }
        List<SpokenRun> atOnce = new ArrayList<>();
        judge().judge(new SiftedRoll(this::between), new DaySpan(-100, 200), List.of(), true)
                .ifPresent(verdict -> atOnce.addAll(verdict.spoken()));
        assertThat(spoken).isEqualTo(atOnce);
    }
}
