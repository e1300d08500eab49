package org.fenghuo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fenghuo.feeds.county.InventedCounty;
import org.fenghuo.feeds.county.OutbreakLabel;
import org.fenghuo.local.alerts.AlertFilter;
import org.fenghuo.local.alerts.AlertsIndex;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;

/** Says which outbreaks rang, when, and what rang besides. */
final class RaisedAlerts {
    private static final AlertFilter ALL = new AlertFilter(true, "", "", "");
    private static final double DAYS_A_WEEK = 7;

    private final AlertsIndex index;
    private final InventedCounty county;
    private final Names names;
    private final ZoneId zone;

    RaisedAlerts(AlertsIndex index, InventedCounty county, Names names, ZoneId zone) {
        this.index = index;
        this.county = county;
        this.names = names;
        this.zone = zone;
    }

    void tell(PrintStream out) throws IOException {
        List<JsonNode> alerts = index.find(ALL);
        Set<String> planted = new HashSet<>();
        if (!county.labels().isEmpty()) {
            out.printf("哪些暴发报了警 Which outbreaks rang:%n");
        }
        for (OutbreakLabel label : county.labels()) {
            List<JsonNode> ofIt = ofOutbreak(label, alerts);
            ofIt.forEach(alert -> planted.add(alert.path("alert_id").asText()));
            tell(label, ofIt, out);
        }
        tellOthers(
                alerts.stream()
                        .filter(alert -> !planted.contains(alert.path("alert_id").asText()))
                        .toList(),
                out);
    }

    /** Those that have a card of the outbreak behind them. */
    private static List<JsonNode> ofOutbreak(OutbreakLabel label, List<JsonNode> alerts) {
        Set<String> cards = Set.copyOf(label.recordIds());
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode alert : alerts) {
            boolean any = false;
            for (JsonNode id : alert.path("evidence")) {
                any |= cards.contains(id.asText());
            }
            if (any) {
                found.add(alert);
            }
        }
        found.sort(Comparator.comparing(alert -> alert.path("opened_at").asText()));
        return found;
    }

    private void tell(OutbreakLabel label, List<JsonNode> alerts, PrintStream out) {
        String outbreak =
                "  %s, %s".formatted(names.disease(label.disease()), names.areas(label.areas()));
        if (alerts.isEmpty()) {
            out.printf("%s: 没有预警 no alert%n", outbreak);
            return;
        }
        for (JsonNode alert : alerts) {
            LocalDate opened = day(alert);
            out.printf(
                    "%s: %s %s, 首例发病后 %d 天 days after the first onset: %s%n",
                    outbreak,
                    alert.path("level").asText(),
                    opened,
                    ChronoUnit.DAYS.between(label.firstOnset(), opened),
                    alert.path("alert_id").asText());
        }
    }

    private LocalDate day(JsonNode alert) {
        return Instant.parse(alert.path("opened_at").asText()).atZone(zone).toLocalDate();
    }

    private void tellOthers(List<JsonNode> others, PrintStream out) {
        Map<String, Integer> byRule = new TreeMap<>();
        int coverage = 0;
        for (JsonNode alert : others) {
            if (alert.path("duty").asText().equals("coverage")) {
                coverage++;
            } else {
                byRule.merge(alert.path("rule_id").asText(), 1, Integer::sum);
            }
        }
        int besides = byRule.values().stream().mapToInt(Integer::intValue).sum();
        long counties =
                county.areas().stream()
                        .filter(area -> area.getLevel() == AreaLevel.TOWNSHIP)
                        .map(Area::getParent)
                        .distinct()
                        .count();
        double weeks = county.settings().days() / DAYS_A_WEEK;
        out.printf(
                "其他预警 Besides: %d,每县每周 %.2f for a county and week (%s); 接种率 on coverage: %d%n",
                besides, besides / (counties * weeks), byRule, coverage);
    }
}
