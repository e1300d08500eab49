package org.fenghuo.local.recount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fenghuo.local.recount.alerts.PlainRules;
import org.fenghuo.local.recount.alerts.QuietDays;
import org.fenghuo.local.recount.rules.CaseReportRules;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleFamily;

/** Evaluates the rules about cases again, and compares the alerts. */
final class AlertsRecount {
    private final RecountSettings settings;
    private final StreamComparison comparison;

    AlertsRecount(RecountSettings settings, StreamComparison comparison) {
        this.settings = settings;
        this.comparison = comparison;
    }

    StreamResult run(TopicsRead topics) throws ServerTrouble {
        String alias = settings.index().aliases().alerts();
        if (!comparison.exists(alias)) {
            return result(
                    List.of(),
                    new StreamComparison.Counted(0, 0, Optional.empty()),
                    List.of("not compared: no job has written " + alias));
        }
        ReferenceFiles files = new ReferenceFiles(settings.referenceFolder());
        Diseases diseases = files.read("diseases.csv", Diseases::read);
        Places places = new Places(topics.areas());
        RuleRegister register = topics.rules();
        List<Rule> rules = List.copyOf(register.rules());
        Set<String> watched = watched(rules, diseases);
        Counting counting = settings.counting();
        AlertCards cards =
                new AlertCards(counting, new Reference(places, diseases), watched::contains);
        String reports = settings.input().topics().caseReports();
        Intake<CaseReport> taken =
                topics.take(
                        reports,
                        CaseReport.getClassSchema(),
                        new CaseReportRules(counting.zone()),
                        counting.zone(),
                        cards);
        PlainRules plain =
                new PlainRules(
                        new PlainRules.Standing(rules, counting.emergency()),
                        places,
                        subject -> diseases.named(subject).root(),
                        files.read("diseases.csv", QuietDays::read));
        AlertsComparison alerts =
                new AlertsComparison(
                        plain.evaluate(cards.cards()),
                        new AlertsComparison.Skipped(
                                diseases::has, plain.unsure(), joined(rules, diseases)),
                        comparison.into(alias));
        comparison.readAll(settings.index().aliases().alertLog(), alerts::takeDecision);
        comparison.readAll(alias, alerts::take);
        alerts.finish();
        comparison.compared(alias, alerts.found(), alerts.expected());
        List<String> notes = new ArrayList<>(alerts.notes());
        notes.add("%,d rules stand".formatted(rules.size()));
        if (!register.unreadable().isEmpty()) {
            notes.add("no rules are readable under " + String.join(", ", register.unreadable()));
        }
        return result(
                List.of(new TopicFates(reports, taken.fates(), taken.sources())),
                new StreamComparison.Counted(cards.records(), alerts.expected(), Optional.empty()),
                notes);
    }

    private static Set<String> watched(List<Rule> rules, Diseases diseases) {
        Set<String> roots = new HashSet<>();
        for (Rule rule : rules) {
            if (PlainRules.isOfCases(rule)) {
                rule.getSubjects().forEach(each -> roots.add(diseases.named(each).root()));
            }
        }
        return roots;
    }

    /** Duty, disease and kind of place of rules that look at coverage as well. */
    private static Set<String> joined(List<Rule> rules, Diseases diseases) {
        Set<String> lines = new HashSet<>();
        for (Rule rule : rules) {
            if (rule.getFamily() == RuleFamily.JOINED) {
                for (String subject : rule.getSubjects()) {
                    lines.add(
                            AlertsComparison.kindOfLine(
                                    rule.getDuty().name(),
                                    diseases.named(subject).root(),
                                    rule.getPlace().name()));
                }
            }
        }
        return lines;
    }

    private StreamResult result(
            List<TopicFates> topics, StreamComparison.Counted counted, List<String> notes) {
        return comparison.result(Stream.ALERTS, topics, counted, notes);
    }
}
