package org.fenghuo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.feeds.rules.ShippedRules;
import org.fenghuo.jobs.connect.alerts.RuleReading;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.jobs.detection.RulesAtStart;

/** The rules about cases that ship, and as many more as are wanted, with higher thresholds. */
final class BenchRules {
    private BenchRules() {}

    /** Those that ship. */
    static RulesAtStart shipped() throws IOException {
        return atStart(shippedOfCases());
    }

    /** So many: those that ship again and again, their thresholds twice, three times as high. */
    static RulesAtStart many(int number) throws IOException {
        List<org.fenghuo.records.Rule> shipped = shippedOfCases();
        List<org.fenghuo.records.Rule> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            org.fenghuo.records.Rule each = shipped.get(i % shipped.size());
            int times = 1 + i / shipped.size();
            all.add(
                    org.fenghuo.records.Rule.newBuilder(each)
                            .setId(each.getId() + "-times-" + times)
                            .setAtLeast(each.getAtLeast() * times)
                            .build());
        }
        return atStart(all);
    }

    private static List<org.fenghuo.records.Rule> shippedOfCases() {
        return ShippedRules.inForm().stream()
                .filter(rule -> RuleReading.rule(rule).family().judgesCards())
                .toList();
    }

    private static RulesAtStart atStart(List<org.fenghuo.records.Rule> rules) throws IOException {
        List<Rule> read = rules.stream().map(RuleReading::rule).toList();
        return RulesAtStart.of(read, ReferenceDiseases.quietDays(""));
    }
}
