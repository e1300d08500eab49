package org.fenghuo.local.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of alerts follows from the records and the rules alone. How an alert came to be tells of the
 * pace too: records that were known at once are judged at once, so that what rose and fell between
 * them never rang, and what rang first with a later day is named by that day.
 */
final class StandingAlerts {
    private static final Set<String> OVER = Set.of("closed", "withdrawn");
    private static final List<String> COURSE =
            List.of(
                    "alert_id",
                    "opened_at",
                    "changed_at",
                    "new_since_seen",
                    "covers",
                    "covered_by");

    private StandingAlerts() {}

    /**
     * By what an alert is known in every course of things, which is taken out of its document.
     *
     * @return empty if it is over
     */
    static Optional<String> nameWithoutCourse(ObjectNode alert) {
        if (OVER.contains(alert.path("status").asText())) {
            return Optional.empty();
        }
        alert.remove(COURSE);
        return Optional.of(
                "%s %s %s %s %s"
                        .formatted(
                                alert.path("duty").asText(),
                                alert.path("subject").asText(),
                                alert.path("place").asText(),
                                alert.path("drill").asText(),
                                alert.path("first_day").asText()));
    }
}
