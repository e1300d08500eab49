package org.fenghuo.local.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fenghuo.epi.alert.Trigger;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Portion;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.rules.Level;

/** Holds the figures that stand in the document of an alert against its proof. */
final class WholeAlertCheck {
    private final JsonNode document;
    private final List<Trigger> triggers;
    private final Trigger speaker;
    private final Findings findings;

    WholeAlertCheck(JsonNode document, List<Trigger> triggers, Findings findings) {
        this.document = document;
        this.triggers = triggers;
        this.speaker = triggers.get(0);
        this.findings = findings;
    }

    void check() {
        findings.heading("预警本身的数字", "the figures of the alert itself");
        rules();
        Firing firing = speaker.firing();
        number("observed", firing.observed());
        number("expected", firing.expected());
        number("threshold", firing.threshold());
        days();
        records(firing.records());
    }

    private void rules() {
        Set<String> rules = new LinkedHashSet<>();
        triggers.forEach(trigger -> rules.add(trigger.rule().id()));
        texts("triggers", List.copyOf(rules));
        text("rule_id", speaker.rule().id());
        number("rule_version", speaker.rule().version());
        Level highest = speaker.firing().level();
        for (Trigger each : triggers) {
            Level other = each.firing().level();
            highest = other.ordinal() > highest.ordinal() ? other : highest;
        }
        text("level", highest.name().toLowerCase(Locale.ROOT));
        number("level_rank", List.of(Level.values()).indexOf(highest) + 1);
    }

    private void days() {
        int from = Integer.MAX_VALUE;
        int first = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (Trigger each : triggers) {
            Firing firing = each.firing();
            int length = each.rule().threshold().windowDays();
            from = Math.min(from, firing.firstDay() - length + 1);
            first = Math.min(first, firing.firstDay());
            to = Math.max(to, firing.lastDay());
        }
        text("window_from", Figures.day(from));
        text("first_day", Figures.day(first));
        text("window_to", Figures.day(to));
    }

    private void records(Records records) {
        number("evidence_count", records.count());
        texts("evidence", records.first().stream().map(Evidence::recordId).toList());
        number("suspected", records.suspected());
        number("clinical", records.clinical());
        number("confirmed", records.confirmed());
        number("carriers", records.carriers());
        number("deaths", records.deaths());
        text("first_onset", Figures.day(records.firstOnset()));
        text("last_onset", Figures.day(records.lastOnset()));
        List<String> portions = new ArrayList<>();
        document.path("portions")
                .forEach(
                        each ->
                                portions.add(
                                        each.path("place").asText()
                                                + "="
                                                + each.path("count").asInt()));
        findings.same(
                "portions",
                "portions",
                portions,
                records.portions().stream().map(WholeAlertCheck::portion).toList());
    }

    private static String portion(Portion portion) {
        return portion.place() + "=" + portion.count();
    }

    private void number(String field, double proven) {
        findings.sameNumber(field, field, document.path(field).asDouble(Double.NaN), proven);
    }

    private void text(String field, String proven) {
        findings.same(field, field, document.path(field).asText("-"), proven);
    }

    private void texts(String field, List<String> proven) {
        List<String> stated = new ArrayList<>();
        document.path(field).forEach(each -> stated.add(each.asText()));
        String name = "%s (%d)".formatted(field, proven.size());
        findings.that(stated.equals(proven), name, name);
    }
}
