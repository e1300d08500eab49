package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fenghuo.local.recount.alerts.Episode;
import org.fenghuo.local.recount.alerts.Fires;
import org.fenghuo.local.recount.alerts.Line;

/**
 * Compares alerts with the rises that plain loops find. Each rise has one alert of its days, or the
 * log says that it was too old to be raised; each alert that stands has a rise; one whose ground is
 * gone has a line in the log that says why.
 */
final class AlertsComparison {
    private static final Set<String> WITHOUT_GROUND = Set.of("withdrawn", "ground-lost");

    private final Map<String, List<Episode>> byLine = new LinkedHashMap<>();
    private final Set<Episode> met = new HashSet<>();
    private final Skipped skipped;
    private final Set<String> unsureCodes = new HashSet<>();
    private final DocumentComparison comparison;
    private final Map<String, Set<String>> decisions = new HashMap<>();
    private final Map<String, List<LocalDate>> notRaised = new HashMap<>();
    private long found;
    private long alertsSkipped;
    private long tooOld;
    private long closedWithoutGround;

    /**
     * Alerts of which nothing can be said here.
     *
     * @param isDisease whether a subject is a disease; others are of other streams
     * @param unsure lines whose threshold depends on what was known when
     * @param joined duty, disease and kind of place of rules that look at coverage too
     */
    record Skipped(Predicate<String> isDisease, Set<Line> unsure, Set<String> joined) {}

    AlertsComparison(List<Fires> fires, Skipped skipped, DocumentComparison comparison) {
        this.skipped = skipped;
        this.comparison = comparison;
        Map<Line, List<Fires>> grouped = new LinkedHashMap<>();
        for (Fires each : fires) {
            grouped.computeIfAbsent(each.line(), any -> new ArrayList<>()).add(each);
        }
        grouped.forEach(
                (line, rules) -> {
                    if (!isSkipped(line)) {
                        byLine.put(line.code(), Episode.in(line, rules));
                    }
                });
        skipped.unsure().forEach(line -> unsureCodes.add(line.code()));
    }

    /** Rules of that duty, on that disease, in that kind of places. */
    static String kindOfLine(String duty, String root, String place) {
        return (duty + " " + root + " " + place).toLowerCase(Locale.ROOT);
    }

    private boolean isSkipped(Line line) {
        return skipped.unsure().contains(line)
                || skipped.joined()
                        .contains(kindOfLine(line.duty().name(), line.root(), line.kind().name()));
    }

    /** Takes a line of the log; all of them before the alerts. */
    void takeDecision(String id, JsonNode decision) {
        String alert = decision.path("alert_id").asText();
        String deed = decision.path("action").asText();
        if (!decision.path("reason").asText().isEmpty()) {
            decisions.computeIfAbsent(alert, any -> new HashSet<>()).add(deed);
        }
        int dot = alert.lastIndexOf('.');
        if (deed.equals("not-raised") && dot > 0) {
            notRaised
                    .computeIfAbsent(alert.substring(0, dot), any -> new ArrayList<>())
                    .add(LocalDate.parse(alert.substring(dot + 1, dot + 11)));
        }
    }

    /** Takes an alert. */
    void take(String id, JsonNode alert) {
        int dot = id.lastIndexOf('.');
        String line = dot < 0 ? id : id.substring(0, dot);
        if (isSkipped(alert, line)) {
            alertsSkipped++;
            return;
        }
        found++;
        String status = alert.path("status").asText();
        if (WITHOUT_GROUND.contains(status)) {
            requireReason(id, status, Set.of(status));
            return;
        }
        boolean groundGone = alert.path("headline_en").asText().contains("(its ground is gone)");
        if (status.equals("closed") && groundGone) {
            closedWithoutGround++;
            requireReason(id, status, Set.of("closed", "updated", "ground-lost"));
            return;
        }
        Optional<Episode> episode = episode(line, alert);
        if (episode.isEmpty()) {
            comparison.surplus(id, alert);
        } else if (!met.add(episode.get())) {
            comparison.twice(id, alert);
        } else {
            comparison.compareFields(id, episode.get().document(), alert);
        }
    }

    private void requireReason(String id, String status, Set<String> deeds) {
        if (Collections.disjoint(decisions.getOrDefault(id, Set.of()), deeds)) {
            comparison.differs(id, "status", "a line in alert-log that says why", status);
        }
    }

    private boolean isSkipped(JsonNode alert, String line) {
        String duty = alert.path("duty").asText();
        String subject = alert.path("subject").asText();
        String kind = kindOfLine(duty, subject, alert.path("place_kind").asText());
        return duty.equals("coverage")
                || !skipped.isDisease().test(subject)
                || skipped.joined().contains(kind)
                || unsureCodes.contains(line);
    }

    private Optional<Episode> episode(String line, JsonNode alert) {
        LocalDate first = LocalDate.parse(alert.path("first_day").asText());
        LocalDate last = LocalDate.parse(alert.path("window_to").asText());
        return byLine.getOrDefault(line, List.of()).stream()
                .filter(each -> each.first() == first.toEpochDay())
                .filter(each -> each.last() == last.toEpochDay())
                .findFirst();
    }

    /** Names the rises without an alert, when all alerts were taken. */
    void finish() {
        byLine.forEach(
                (line, episodes) -> {
                    for (Episode episode : episodes) {
                        if (!met.contains(episode)) {
                            unmet(line, episode);
                        }
                    }
                });
    }

    private void unmet(String line, Episode episode) {
        if (notRaised.getOrDefault(line, List.of()).stream().anyMatch(episode::isNear)) {
            tooOld++;
            return;
        }
        comparison.missing(line, episode.document());
    }

    long found() {
        return found;
    }

    long expected() {
        return byLine.values().stream().mapToLong(List::size).sum();
    }

    /** What is no mismatch, but should be known. */
    List<String> notes() {
        return List.of(
                "%,d rises were too old to be raised, and the log says so".formatted(tooOld),
                "%,d alerts were closed and have no ground".formatted(closedWithoutGround),
                ("%,d alerts not compared: of coverage, visits or joined rules, or of units with"
                                + " cases from several areas under a rule that differs by area")
                        .formatted(alertsSkipped));
    }
}
