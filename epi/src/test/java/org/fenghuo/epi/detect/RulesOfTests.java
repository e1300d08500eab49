package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.rules.Admission;
import org.fenghuo.epi.rules.Advice;
import org.fenghuo.epi.rules.Alternative;
import org.fenghuo.epi.rules.AreaOverride;
import org.fenghuo.epi.rules.Course;
import org.fenghuo.epi.rules.CoverageTerms;
import org.fenghuo.epi.rules.Duty;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Guards;
import org.fenghuo.epi.rules.InForce;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.LevelStep;
import org.fenghuo.epi.rules.Levels;
import org.fenghuo.epi.rules.Method;
import org.fenghuo.epi.rules.Mode;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.rules.Scope;
import org.fenghuo.epi.rules.Step;
import org.fenghuo.epi.rules.Threshold;

/** Rules that tests begin with. */
public final class RulesOfTests {
    private RulesOfTests() {}

    /** So many cases of varicella in a school within seven days. */
    public static Rule school(int atLeast) {
        return rule(
                "school",
                Family.CLUSTER,
                PlaceKind.UNIT,
                new Threshold(
                        7, Step.DAY, Method.COUNT, atLeast, List.of(), new Guards(0, 0, 0, 14)));
    }

    /** A single case anywhere. */
    public static Rule single() {
        return rule(
                "single",
                Family.FIXED,
                PlaceKind.COUNTY,
                new Threshold(1, Step.DAY, Method.COUNT, 1, List.of(), new Guards(0, 0, 0, 14)));
    }

    /** A rule with that threshold. */
    public static Rule rule(String id, Family family, PlaceKind place, Threshold threshold) {
        return new Rule(
                id,
                1,
                "规则",
                "Rule",
                family,
                Duty.LEGAL,
                List.of("varicella"),
                new Scope(place, List.of(PlaceBasis.RESIDENCE)),
                new Admission(Basis.ONSET, List.of(), List.of(), true, false, false),
                threshold,
                new CoverageTerms(List.of(), List.of(), 30, ""),
                List.of(),
                List.<AreaOverride>of(),
                new Levels(Level.ORANGE, List.of(new LevelStep(20, Level.RED))),
                new InForce(Mode.ROUTINE, Integer.MIN_VALUE, Integer.MAX_VALUE, true),
                new Advice("", "", "", "", ""));
    }

    /** The same rule mended to count cases under another day. */
    public static Rule under(Basis basis, Rule rule) {
        return new Rule(
                rule.id(),
                rule.version(),
                rule.nameZh(),
                rule.nameEn(),
                rule.family(),
                rule.duty(),
                rule.subjects(),
                rule.scope(),
                new Admission(basis, List.of(), List.of(), true, false, false),
                rule.threshold(),
                rule.coverage(),
                rule.ageBands(),
                rule.overrides(),
                rule.levels(),
                rule.inForce(),
                rule.advice());
    }

    /** A threshold with an alternative. */
    static Threshold or(int atLeast, Alternative alternative) {
        return new Threshold(
                7, Step.DAY, Method.COUNT, atLeast, List.of(alternative), new Guards(0, 0, 0, 14));
    }

    static Terms terms(Rule rule, int quietDays) {
        return terms(rule, quietDays, day -> true);
    }

    static Terms terms(Rule rule, int quietDays, IntPredicate speaks) {
        return new Terms(
                rule, rule.threshold().atLeast(), day -> Optional.empty(), quietDays, speaks);
    }

    /** A card and the day under which it stands. */
    public record Counted(int day, Member member) {}

    /** The days of a roll in which these cards stand. */
    static List<RollDay> days(Collection<Counted> cards) {
        Map<Integer, SortedMap<String, Optional<Member>>> byDay = new TreeMap<>();
        for (Counted card : cards) {
            byDay.computeIfAbsent(card.day(), any -> new TreeMap<>())
                    .put(card.member().recordId(), Optional.of(card.member()));
        }
        List<RollDay> days = new ArrayList<>();
        byDay.forEach((day, members) -> days.add(RollDay.empty(day).after(members)));
        return days;
    }

    /** These cards, all of which count. */
    public static SiftedCards sifted(Collection<Counted> cards) {
        return SiftedCards.all(days(cards));
    }

    /** A confirmed card of that day, of a person with that number. */
    static Counted card(String id, int day, long person) {
        return card(id, day, person, Map.of());
    }

    /** The same, for tests in other packages. */
    public static Counted cardOf(String id, int day, long person) {
        return card(id, day, person);
    }

    static Counted card(String id, int day, long person, Map<String, Boolean> traits) {
        CardTraits card =
                new CardTraits(
                        CaseClass.CONFIRMED,
                        Course.UNTYPED,
                        traits.containsKey("died"),
                        false,
                        false,
                        false,
                        false,
                        false,
                        person,
                        "school-1",
                        "class-1",
                        0);
        return new Counted(
                day,
                new Member(
                        id,
                        "varicella",
                        Member.pack(card, true),
                        day,
                        person,
                        "611022",
                        "class-1"));
    }
}
