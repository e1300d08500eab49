package org.fenghuo.local.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.fenghuo.epi.alert.Trigger;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.rules.AreaOverride;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.connect.alerts.ProofJson;

/** Recomputes one trigger: what was given, where it applies, and what follows. */
final class TriggerCheck {
    private final Trigger trigger;
    private final Rule rule;
    private final Firing firing;
    private final List<String> areas;
    private final Findings findings;

    TriggerCheck(Trigger trigger, List<String> areas, Findings findings) {
        this.trigger = trigger;
        this.rule = trigger.rule();
        this.firing = trigger.firing();
        this.areas = areas;
        this.findings = findings;
    }

    void check(JsonNode object) {
        String name = "%s %d".formatted(rule.id(), rule.version());
        findings.heading(
                "规则 %s:%s %s".formatted(name, rule.nameZh(), trigger.detail()).strip(),
                "rule %s: %s %s".formatted(name, rule.nameEn(), trigger.detail()).strip());
        findings.same(
                "规则等给定内容的散列",
                "hash of what was given",
                ProofJson.givenAsWritten(object),
                ProofJson.given(object));
        checkInForce();
        double threshold = threshold();
        findings.sameNumber("期望", "expected", firing.expected(), 0);
        if (firing.population() != 0 || firing.populationYear() != 0) {
            checkPopulation();
        }
        if (rule.family().judgesCards()) {
            new CardsCheck(trigger, threshold, findings).check();
        } else {
            new SharesCheck(trigger, threshold, findings).check();
        }
    }

    private void checkPopulation() {
        String population = Figures.text(firing.population());
        int year = firing.populationYear();
        findings.that(
                firing.population() > 0 && year > 0,
                "人口 %s(%d 年)".formatted(population, year),
                "population %s (of %d)".formatted(population, year));
    }

    private AreaOverride override() {
        for (String area : areas) {
            for (AreaOverride each : rule.overrides()) {
                if (each.area().equals(area)) {
                    return each;
                }
            }
        }
        return new AreaOverride("", Double.NaN, true);
    }

    private void checkInForce() {
        findings.that(
                rule.inForce().enabled() && override().enabled(),
                "规则在此地启用",
                "the rule is switched on in this place");
        findings.that(
                firing.firstDay() >= rule.inForce().from()
                        && firing.lastDay() <= rule.inForce().until(),
                "触发日在规则有效期内",
                "the firing days lie within the validity of the rule");
    }

    private double threshold() {
        double own = rule.threshold().atLeast();
        double there = Double.isNaN(override().atLeast()) ? own : override().atLeast();
        if (rule.family() == Family.COVERAGE && there == 0) {
            findings.unknown(
                    "阈值 %s 取自接种率目标表,规则中没有".formatted(Figures.text(firing.threshold())),
                    "threshold %s is the target of the reference table, not of the rule"
                            .formatted(Figures.text(firing.threshold())));
            return firing.threshold();
        }
        findings.sameNumber("阈值", "threshold", firing.threshold(), there);
        return there;
    }
}
