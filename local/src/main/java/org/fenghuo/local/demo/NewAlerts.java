package org.fenghuo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fenghuo.local.alerts.AlertFilter;
import org.fenghuo.local.alerts.AlertsIndex;

/** Finds the alerts that have come since it was last asked. */
final class NewAlerts {
    private static final AlertFilter ALL = new AlertFilter(true, "", "", "");

    private final AlertsIndex index;
    private final Set<String> known = new HashSet<>();

    NewAlerts(AlertsIndex index) {
        this.index = index;
    }

    /** Their headlines, those of the highest level first. */
    List<String> headlines() throws IOException {
        List<String> fresh = new ArrayList<>();
        for (JsonNode alert : index.find(ALL)) {
            if (known.add(alert.path("alert_id").asText())) {
                fresh.add(
                        "%s / %s"
                                .formatted(
                                        alert.path("headline_zh").asText(),
                                        alert.path("headline_en").asText()));
            }
        }
        return fresh;
    }
}
