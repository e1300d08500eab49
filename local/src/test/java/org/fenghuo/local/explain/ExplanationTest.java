package org.fenghuo.local.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.local.alerts.InventedAlerts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
    static List<Alert> alerts() {
        return InventedAlerts.all();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertThatFollowsFromItsProofAgrees(Alert alert) {
        assertThat(differing(InventedAlerts.document(alert))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anyNumberOfTheProofThatIsAlteredDisagrees(Alert alert) {
        ObjectNode document = InventedAlerts.document(alert);
        List<Alteration> all = Alteration.ofNumbersAndDaysIn(document.path("proof"));
        assertThat(all).hasSizeGreaterThan(30);
        assertThat(all).allSatisfy(each -> assertThat(disagrees(each.in(document))).isTrue());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void whatFollowsIsRecomputedAndNotOnlySealed(Alert alert) {
        ObjectNode document = InventedAlerts.document(alert);
        List<Alteration> all =
                Alteration.ofNumbersAndDaysIn(document.path("proof")).stream()
                        .filter(Alteration::concernsWhatFollows)
                        .toList();
        assertThat(all).hasSizeGreaterThan(15);
        assertThat(all)
                .allSatisfy(each -> assertThat(differing(each.in(document))).isNotEmpty())
                .allSatisfy(
                        each ->
                                assertThat(differing(each.in(document)))
                                        .noneMatch(what -> what.contains("what was given")));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void aFigureOfTheAlertThatIsNotThatOfItsProofDisagrees(Alert alert) {
        ObjectNode document = InventedAlerts.document(alert);
        for (String field :
                List.of(
                        "observed",
                        "expected",
                        "threshold",
                        "rule_version",
                        "level_rank",
                        "evidence_count",
                        "suspected",
                        "clinical",
                        "confirmed",
                        "carriers",
                        "deaths")) {
            ObjectNode altered = document.deepCopy();
            altered.put(field, document.path(field).asDouble() + 1);
            assertThat(differing(altered)).as(field).hasSize(1).first().asString().contains(field);
        }
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void aDayLevelOrListOfTheAlertThatIsNotThatOfItsProofDisagrees(Alert alert) {
        ObjectNode document = InventedAlerts.document(alert);
        for (String field : List.of("window_from", "first_day", "window_to")) {
            ObjectNode altered = document.deepCopy().put(field, "2026-10-01");
            assertThat(differing(altered)).as(field).hasSize(1);
        }
        assertThat(differing(document.deepCopy().put("level", "green"))).hasSize(1);
        ObjectNode triggers = document.deepCopy();
        triggers.putArray("triggers").add("another-rule");
        assertThat(differing(triggers)).hasSize(1);
        ObjectNode evidence = document.deepCopy();
        evidence.withArray("evidence").add("one more");
        assertThat(differing(evidence)).hasSize(1);
    }

    @Test
    void anAlertOfTwoRulesSpansBothAndIsSpokenForByTheHigher() {
        ObjectNode document = InventedAlerts.document(InventedAlerts.varicellaByTwoRules());
        assertThat(differing(document)).isEmpty();
        ArrayNode triggers = document.withObject("/proof").withArray("triggers");
        triggers.add(triggers.remove(0));
        assertThat(differing(document)).anyMatch(what -> what.startsWith("rule_id"));
    }

    @Test
    void aTriggerThatIsLeftOutOfTheProofDisagrees() {
        ObjectNode document = InventedAlerts.document(InventedAlerts.varicellaByTwoRules());
        document.withObject("/proof").withArray("triggers").remove(1);
        assertThat(differing(document)).anyMatch(what -> what.startsWith("triggers"));
    }

    @Test
    void whatCannotBeRecomputedFromMoreThanAHundredRecordsIsSaid() {
        Explanation explanation =
                Explanation.of(InventedAlerts.document(InventedAlerts.handFootMouthCounty()));
        assertThat(explanation.agrees()).isTrue();
        assertThat(explanation.findings())
                .filteredOn(finding -> finding.outcome() == Finding.Outcome.UNKNOWN)
                .isNotEmpty();
    }

    @Test
    void windowsOfAllFiringDaysAreShown() {
        assertThat(Explanation.of(InventedAlerts.document(InventedAlerts.varicella())).findings())
                .extracting(Finding::en)
                .contains(
                        "2026-11-19: fires, window of 7 days 10",
                        "2026-11-20: fires, window of 7 days 12",
                        "2026-11-22: fires, window of 7 days 11",
                        "observed 12",
                        "level ORANGE");
    }

    private static boolean disagrees(JsonNode document) {
        try {
            return !Explanation.of(document).agrees();
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    private static List<String> differing(JsonNode document) {
        return Explanation.of(document).findings().stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.DIFFERS)
                .map(Finding::en)
                .toList();
    }
}
