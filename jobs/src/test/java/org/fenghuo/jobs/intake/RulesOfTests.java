package org.fenghuo.jobs.intake;

import java.util.List;
import java.util.Locale;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.rules.Admission;
import org.fenghuo.epi.rules.Advice;
import org.fenghuo.epi.rules.AreaOverride;
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

/** Rules about measles that tests begin with; each is named after what it tests and where. */
public final class RulesOfTests {
    /** The disease that they are about. */
    public static final String MEASLES = "measles";

    private static final int MAX_AGE_DAYS = 14;
    private static final int MANY = 10;

    private RulesOfTests() {}

    /** Each single case, by law. */
    public static Rule single(PlaceKind place) {
        return rule(Family.FIXED, Duty.LEGAL, place, 1, 1);
    }

    /** So many cases within seven days, as statistics; from ten on a level higher. */
    public static Rule several(PlaceKind place, int atLeast) {
        return rule(Family.RATE, Duty.STATISTICAL, place, 7, atLeast);
    }

    /** A case where the coverage rule of the place finds coverage too low. */
    public static Rule joined(PlaceKind place) {
        return rule(Family.JOINED, Duty.LEGAL, place, 1, 1);
    }

    /** Coverage below its target. */
    public static Rule coverage(PlaceKind place) {
        return rule(Family.COVERAGE, Duty.COVERAGE, place, 1, 0);
    }

    private static Rule rule(
            Family family, Duty duty, PlaceKind place, int windowDays, double atLeast) {
        return new Rule(
                id(family, place),
                1,
                "规则",
                "Rule",
                family,
                duty,
                List.of(family == Family.COVERAGE ? "MV" : MEASLES),
                new Scope(place, List.of(PlaceBasis.RESIDENCE)),
                new Admission(Basis.ONSET, List.of(), List.of(), false, false, false),
                new Threshold(
                        windowDays,
                        Step.DAY,
                        Method.COUNT,
                        atLeast,
                        List.of(),
                        new Guards(0, 0, 0, MAX_AGE_DAYS)),
                new CoverageTerms(
                        List.of(),
                        List.of(),
                        30,
                        family == Family.JOINED ? id(Family.COVERAGE, place) : ""),
                List.of(),
                List.of(),
                new Levels(Level.YELLOW, List.of(new LevelStep(MANY, Level.ORANGE))),
                new InForce(Mode.ROUTINE, Integer.MIN_VALUE, Integer.MAX_VALUE, true),
                new Advice("", "", "", "", ""));
    }

    private static String id(Family family, PlaceKind place) {
        return family.name().toLowerCase(Locale.ROOT) + "-" + place.label();
    }

    /** The same rule, switched off. */
    public static Rule disabled(Rule rule) {
        InForce inForce = rule.inForce();
        return with(
                rule,
                rule.overrides(),
                new InForce(inForce.mode(), inForce.from(), inForce.until(), false));
    }

    /** The same rule, switched off in an area. */
    public static Rule disabledIn(String area, Rule rule) {
        return with(rule, List.of(new AreaOverride(area, 0, false)), rule.inForce());
    }

    private static Rule with(Rule rule, List<AreaOverride> overrides, InForce inForce) {
        return new Rule(
                rule.id(),
                rule.version(),
                rule.nameZh(),
                rule.nameEn(),
                rule.family(),
                rule.duty(),
                rule.subjects(),
                rule.scope(),
                rule.admission(),
                rule.threshold(),
                rule.coverage(),
                rule.ageBands(),
                overrides,
                rule.levels(),
                inForce,
                rule.advice());
    }
}
