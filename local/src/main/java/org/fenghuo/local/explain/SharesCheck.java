package org.fenghuo.local.explain;

import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.epi.alert.Trigger;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.SeriesDay;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Method;
import org.fenghuo.epi.rules.Rule;

/** Recomputes a trigger that counts vaccinated persons or visits, from its series. */
final class SharesCheck {
    private final Trigger trigger;
    private final Firing firing;
    private final Rule rule;
    private final double threshold;
    private final Findings findings;

    SharesCheck(Trigger trigger, double threshold, Findings findings) {
        this.trigger = trigger;
        this.firing = trigger.firing();
        this.rule = trigger.rule();
        this.threshold = threshold;
        this.findings = findings;
    }

    /** What a window holds. */
    private record Sum(double count, double base) {}

    void check() {
        Map<Integer, Double> fires = new TreeMap<>();
        for (SeriesDay end : firing.series()) {
            checkDay(end);
            if (Double.isNaN(end.window()) || end.day() < firing.firstDay()) {
                continue;
            }
            Sum sum = sum(end.day());
            String date = Figures.day(end.day());
            findings.sameNumber(
                    "%s %s / %s =".formatted(date, text(sum.count()), text(sum.base())),
                    "%s: %s of %s make".formatted(date, text(sum.count()), text(sum.base())),
                    end.window(),
                    value(sum));
            if (fires(sum)) {
                fires.put(end.day(), value(sum));
            }
        }
        findings.same("由其他条件触发", "an alternative fires", firing.alternative(), false);
        new Run(fires, rule).check(trigger, findings);
        new RecordsCheck(firing.records(), findings).check(rule.admission().byPerson());
    }

    private void checkDay(SeriesDay day) {
        findings.that(
                day.count() >= 0 && (!isKnown(day) || isOfCounts() || day.count() <= day.base()),
                "%s 计数 %s,基数 %s"
                        .formatted(Figures.day(day.day()), text(day.count()), text(day.base())),
                "%s: count %s, base %s"
                        .formatted(Figures.day(day.day()), text(day.count()), text(day.base())));
    }

    private Sum sum(int end) {
        int days = rule.family() == Family.COVERAGE ? 1 : rule.threshold().windowDays();
        double count = 0;
        double base = 0;
        for (SeriesDay day : firing.series()) {
            if (day.day() <= end && day.day() > end - days && isKnown(day)) {
                count += day.count();
                base += day.base();
            }
        }
        return new Sum(count, base);
    }

    /** A share leaves days out of which it has no base. */
    private boolean isKnown(SeriesDay day) {
        return day.base() > 0 || rule.threshold().method() != Method.SHARE;
    }

    /** Coverage is a share, whatever the rule names as its method. */
    private boolean isOfCounts() {
        return rule.family() != Family.COVERAGE && rule.threshold().method() == Method.COUNT;
    }

    private double value(Sum sum) {
        if (isOfCounts()) {
            return sum.count();
        }
        return sum.base() == 0 ? 0 : sum.count() / sum.base();
    }

    private boolean fires(Sum sum) {
        if (rule.family() == Family.COVERAGE) {
            return value(sum) < threshold && sum.base() >= rule.coverage().leastEligible();
        }
        return value(sum) >= threshold && sum.count() >= rule.threshold().guards().leastCases();
    }

    private static String text(double number) {
        return Figures.text(number);
    }
}
