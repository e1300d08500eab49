package org.fenghuo.jobs.connect.detection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fenghuo.records.Alternative;
import org.fenghuo.records.AreaOverride;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleFamily;
import org.fenghuo.records.RuleMethod;

/** Whether a rule can fire, and not always. */
final class ThresholdChecks {
    private static final int LONGEST_WINDOW = 400;

    private ThresholdChecks() {}

    static void check(Rule rule, FoundFaults found) {
        found.unless(
                rule.getWindowDays() >= 1 && rule.getWindowDays() <= LONGEST_WINDOW,
                "out-of-range",
                "windowDays",
                rule.getWindowDays(),
                "a number of days from 1 to " + LONGEST_WINDOW);
        method(rule, found);
        threshold(rule, "atLeast", rule.getAtLeast(), found);
        for (int i = 0; i < rule.getOverrides().size(); i++) {
            AreaOverride override = rule.getOverrides().get(i);
            if (override.getAtLeast() != null) {
                threshold(rule, "overrides[%d].atLeast".formatted(i), override.getAtLeast(), found);
            }
        }
        alternatives(rule.getAlternatives(), found);
        guards(rule, found);
    }

    private static void method(Rule rule, FoundFaults found) {
        Set<RuleMethod> allowed =
                switch (rule.getFamily()) {
                    case RATE -> EnumSet.of(RuleMethod.COUNT, RuleMethod.RATE);
                    case VISITS -> EnumSet.of(RuleMethod.COUNT, RuleMethod.SHARE);
                    case COVERAGE -> EnumSet.of(RuleMethod.SHARE, RuleMethod.COUNT);
                    case FIXED, CLUSTER, JOINED -> EnumSet.of(RuleMethod.COUNT);
                    case UNRECOGNISED -> EnumSet.allOf(RuleMethod.class);
                };
        allowed.add(RuleMethod.UNRECOGNISED);
        boolean kept = allowed.contains(rule.getMethod());
        allowed.remove(RuleMethod.UNRECOGNISED);
        found.unless(
                kept,
                "method-not-of-family",
                "method",
                Word.of(rule.getMethod()),
                "for family %s one of %s".formatted(Word.of(rule.getFamily()), Word.all(allowed)));
    }

    private static void threshold(Rule rule, String path, double value, FoundFaults found) {
        if (rule.getFamily() == RuleFamily.COVERAGE) {
            found.unless(
                    value >= 0 && value <= 1,
                    "out-of-range",
                    path,
                    value,
                    "a share from 0 to 1, below which it fires; 0 for the target of"
                            + " coverage_targets.csv");
            return;
        }
        if (rule.getMethod() == RuleMethod.SHARE) {
            found.unless(
                    value > 0 && value <= 1,
                    "out-of-range",
                    path,
                    value,
                    "a share above 0, up to 1");
            return;
        }
        found.unless(
                value > 0 && Double.isFinite(value),
                "out-of-range",
                path,
                value,
                "a number above 0");
        found.unless(
                rule.getFamily() != RuleFamily.FIXED || value == 1,
                "out-of-range",
                path,
                value,
                "1: each single case rings; for more cases choose cluster or rate");
    }

    private static void alternatives(List<Alternative> alternatives, FoundFaults found) {
        for (int i = 0; i < alternatives.size(); i++) {
            found.unless(
                    alternatives.get(i).getAtLeast() >= 1,
                    "out-of-range",
                    "alternatives[%d].atLeast".formatted(i),
                    alternatives.get(i).getAtLeast(),
                    "a number of persons from 1");
        }
    }

    private static void guards(Rule rule, FoundFaults found) {
        atLeastNothing("leastCases", rule.getLeastCases(), found);
        atLeastNothing("leastExcess", rule.getLeastExcess(), found);
        atLeastNothing("leastHistoryDays", rule.getLeastHistoryDays(), found);
        atLeastNothing("maxAgeDays", rule.getMaxAgeDays(), found);
        atLeastNothing("leastEligible", rule.getLeastEligible(), found);
    }

    private static void atLeastNothing(String path, double value, FoundFaults found) {
        found.unless(value >= 0, "out-of-range", path, value, "a number from 0");
    }
}
