package org.fenghuo.local.explain;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenghuo.epi.alert.Trigger;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.LevelStep;
import org.fenghuo.epi.rules.Rule;

/** The days on which a rule fires, with their values, and the figures that follow from them. */
final class Run {
    private final SortedMap<Integer, Double> values;
    private final Rule rule;

    Run(Map<Integer, Double> values, Rule rule) {
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        this.rule = rule;
    }

    /** Holds the figures of a firing against those that follow. */
    void check(Trigger trigger, Findings findings) {
        Firing firing = trigger.firing();
        if (values.isEmpty()) {
            findings.that(false, "没有任何一天达到条件", "it fires on no day at all");
            return;
        }
        findings.sameDay("首个触发日", "first firing day", firing.firstDay(), values.firstKey());
        findings.sameDay("最后触发日", "last firing day", firing.lastDay(), values.lastKey());
        int peak = peak();
        findings.sameDay("峰值日", "peak day", firing.peakDay(), peak);
        findings.sameNumber("峰值", "observed", firing.observed(), values.get(peak));
        findings.sameNumber("最近一窗", "latest window", firing.latest(), values.get(values.lastKey()));
        findings.same("级别", "level", firing.level(), level());
        int gap = longestGap();
        findings.that(
                gap <= trigger.quietDays(),
                "触发日相隔至多 %d 天,静默期 %d 天".formatted(gap, trigger.quietDays()),
                "firing days are at most %d days apart, %d quiet days part episodes"
                        .formatted(gap, trigger.quietDays()));
    }

    /** The last of the days of the most telling value: the greatest, of coverage the lowest. */
    private int peak() {
        Comparator<Map.Entry<Integer, Double>> byValue = Map.Entry.comparingByValue();
        return values.entrySet().stream()
                .max(
                        (rule.family() == Family.COVERAGE ? byValue.reversed() : byValue)
                                .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private Level level() {
        Level highest = rule.levels().usual();
        for (double value : values.values()) {
            for (LevelStep step : rule.levels().steps()) {
                if (value >= step.atLeast() && step.level().ordinal() > highest.ordinal()) {
                    highest = step.level();
                }
            }
        }
        return highest;
    }

    private int longestGap() {
        int longest = 0;
        int before = values.firstKey();
        for (int day : values.keySet()) {
            longest = Math.max(longest, day - before);
            before = day;
        }
        return longest;
    }
}
