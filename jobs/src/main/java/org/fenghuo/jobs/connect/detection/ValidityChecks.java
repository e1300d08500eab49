package org.fenghuo.jobs.connect.detection;

import java.util.List;
import org.fenghuo.records.Level;
import org.fenghuo.records.LevelStep;
import org.fenghuo.records.Rule;

/** Whether the days and the levels of a rule are in order. */
final class ValidityChecks {
    private ValidityChecks() {}

    static void check(Rule rule, FoundFaults found) {
        boolean open = rule.getValidFrom() == null || rule.getValidUntil() == null;
        found.unless(
                open || !rule.getValidUntil().isBefore(rule.getValidFrom()),
                "until-before-from",
                "validUntil",
                rule.getValidUntil(),
                "a day not before validFrom, which is " + rule.getValidFrom());
        levels(rule, found);
    }

    private static void levels(Rule rule, FoundFaults found) {
        List<LevelStep> steps = rule.getLevels();
        double value = 0;
        Level level = rule.getLevel();
        for (int i = 0; i < steps.size(); i++) {
            LevelStep step = steps.get(i);
            String path = "levels[" + i + "]";
            found.unless(
                    step.getAtLeast() > value,
                    "not-growing",
                    path + ".atLeast",
                    step.getAtLeast(),
                    "more than the %s before it".formatted(value));
            found.unless(
                    step.getLevel().compareTo(level) > 0 || step.getLevel() == Level.UNRECOGNISED,
                    "not-growing",
                    path + ".level",
                    Word.of(step.getLevel()),
                    "a level above the %s before it".formatted(Word.of(level)));
            value = step.getAtLeast();
            level = step.getLevel();
        }
    }
}
