package org.fenghuo.jobs.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.MapState;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.DaySpan;
import org.fenghuo.epi.detect.Line;
import org.fenghuo.epi.detect.Member;
import org.fenghuo.epi.detect.QuietDays;
import org.fenghuo.epi.detect.RollDay;
import org.fenghuo.epi.detect.RollJudge;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.detect.SiftedRoll;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.detect.Terms;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.time.Day;
import org.fenghuo.jobs.detection.SpokenRuns;
import org.fenghuo.jobs.intake.RuleRegister;

/** Judges the roll of the current key by all rules that concern it, and says what is new. */
final class RollVerdicts {
    private static final int MOST_CARDS = 1_000_000;

    private final RuleRegister rules;
    private final AreaTree tree;
    private final QuietDays quietDays;
    private final MapState<Integer, RollDay> days;
    private final MapState<String, SpokenRuns> spoken;
    private final Consumer<Signal> out;
    private final RecentRolls.Turner turner;
    private final RecentRolls recent = new RecentRolls(MOST_CARDS);
    private RulesOfRolls parts;

    /** Why a roll is judged. */
    private record Reason(Change change, String cause, boolean again, long at) {}

    RollVerdicts(
            RuleRegister rules,
            AreaTree tree,
            QuietDays quietDays,
            MapState<Integer, RollDay> days,
            MapState<String, SpokenRuns> spoken,
            Consumer<Signal> out,
            RecentRolls.Turner turner) {
        this.rules = rules;
        this.tree = tree;
        this.quietDays = quietDays;
        this.days = days;
        this.spoken = spoken;
        this.out = out;
        this.turner = turner;
    }

    /** From now on these rules judge. */
    void rulesChanged(RulesOfRolls newParts) {
        parts = newParts;
    }

    /** Takes changes to the roll, and judges the days that they may concern. */
    void judge(RollKey key, List<RollChange> changes, long at) throws Exception {
        RollState state = roll(key);
        Touched touched = null;
        for (RollChange change : changes) {
            if (touched == null) {
                touched = new Touched(change);
            } else {
                touched.add(change);
            }
        }
        if (touched == null) {
            return;
        }
        state.apply(changes);
        Reason reason =
                new Reason(
                        change(touched),
                        "%s %s"
                                .formatted(
                                        touched.recordId(),
                                        touched.why().name().toLowerCase(Locale.ROOT)),
                        touched.again(),
                        at);
        Judged roll = new Judged(key, state);
        for (RulesOfRolls.Part part : parts.of(key)) {
            judge(roll, part, touched.days(), reason);
        }
        recent.judged(key, state);
    }

    private RollState roll(RollKey key) {
        RollState known = recent.of(key);
        return known == null ? new RollState(days, spoken) : known;
    }

    /** Writes all that has changed to the state; another key is the current one then. */
    void keep() throws Exception {
        recent.keep(turner);
    }

    /** A checkpoint is about to be taken; another key is the current one then. */
    void checkpointComes() throws Exception {
        recent.checkpointComes(turner);
    }

    private static Change change(Touched touched) {
        return switch (touched.why()) {
            case REPORTED, REVISED, DELETED -> Change.RECORD;
            case MOVED -> Change.AREA;
            case WATCHED -> Change.RULE;
        };
    }

    /**
     * Judges all days by the rules that have a version among these.
     *
     * @param again whether to say also what was said before
     */
    void judgeByRules(RollKey key, Set<String> versions, boolean again, long at) throws Exception {
        RollState state = roll(key);
        Judged roll = new Judged(key, state);
        DaySpan all = null;
        for (RulesOfRolls.Part part : parts.of(key)) {
            Optional<String> changed =
                    versions.stream()
                            .filter(version -> version.startsWith(part.rule().id() + "-"))
                            .findFirst();
            if (changed.isPresent()) {
                all = all == null ? state.span() : all;
                judge(roll, part, all, new Reason(Change.RULE, changed.get(), again, at));
            }
        }
        state.keep();
    }

    /**
     * Judges all days by all rules, since an area changed.
     *
     * @param again whether to say also what was said before
     */
    void judgeAll(RollKey key, boolean again, long at) throws Exception {
        RollState state = roll(key);
        Judged roll = new Judged(key, state);
        DaySpan all = state.span();
        for (RulesOfRolls.Part part : parts.of(key)) {
            judge(roll, part, all, new Reason(Change.AREA, key.place(), again, at));
        }
        state.keep();
    }

    private void judge(Judged roll, RulesOfRolls.Part part, DaySpan changed, Reason reason)
            throws Exception {
        RollKey key = roll.key;
        List<String> areas = roll.areas(part.rule(), changed);
        Terms terms = terms(key, part.rule(), areas);
        Optional<RollJudge.Verdict> verdict =
                new RollJudge(terms, part.sieve())
                        .judge(
                                roll.sifted,
                                changed,
                                roll.state.spoken(part.code()),
                                reason.again());
        if (verdict.isPresent()) {
            roll.state.say(part.code(), verdict.get().spoken());
            out.accept(signal(key, part, verdict.get(), areas, reason));
        }
    }

    private Terms terms(RollKey key, Rule rule, List<String> areas) {
        boolean enabled = rule.isEnabledIn(areas);
        return new Terms(
                rule,
                rule.atLeastIn(areas),
                day -> tree.area(key.place()).population(new Day(day).date().getYear()),
                quietDays.of(key.root()),
                day -> enabled && rules.book().speaks(rule, day));
    }

    /**
     * The roll of the current key while all its rules judge the same days: what they share is asked
     * for once.
     */
    private final class Judged {
        private final RollKey key;
        private final RollState state;
        private final SiftedRoll sifted;
        private final Map<Integer, List<String>> areasByWidth = new HashMap<>();

        Judged(RollKey key, RollState state) {
            this.key = key;
            this.state = state;
            this.sifted = new SiftedRoll(state);
        }

        /** The areas in which its place lies, innermost first: of a unit, those of most cases. */
        List<String> areas(Rule rule, DaySpan changed) throws Exception {
            boolean isArea = key.kind().areaLevel().isPresent();
            int width = isArea ? 0 : rule.threshold().windowDays();
            List<String> known = areasByWidth.get(width);
            if (known == null) {
                known = isArea ? tree.place(key.place()).path() : ofMostCases(changed, width);
                areasByWidth.put(width, known);
            }
            return known;
        }

        private List<String> ofMostCases(DaySpan changed, int width) throws Exception {
            Map<String, Integer> homes = new TreeMap<>();
            for (RollDay day : state.between(changed.first() - width, changed.last() + width)) {
                for (Member member : day.members()) {
                    homes.merge(tree.place(member.home()).county(), 1, Integer::sum);
                }
            }
            String home = "";
            int most = 0;
            for (Map.Entry<String, Integer> each : homes.entrySet()) {
                if (each.getValue() > most) {
                    home = each.getKey();
                    most = each.getValue();
                }
            }
            return home.isEmpty() ? List.of() : tree.place(home).path();
        }
    }

    private static Signal signal(
            RollKey key,
            RulesOfRolls.Part part,
            RollJudge.Verdict verdict,
            List<String> areas,
            Reason reason) {
        Rule rule = part.rule();
        int stroke = key.place().indexOf('/');
        return new Signal(
                new Line(rule.duty(), key.root(), key.kind(), key.place(), key.drill()),
                reason.at(),
                rule,
                part.subject().equals(key.root()) ? "" : part.subject(),
                stroke < 0 ? "" : key.place().substring(0, stroke),
                areas.isEmpty() ? "" : areas.get(0),
                verdict.span().first(),
                verdict.span().last(),
                verdict.quietDays(),
                reason.change(),
                reason.cause(),
                verdict.firings());
    }
}
