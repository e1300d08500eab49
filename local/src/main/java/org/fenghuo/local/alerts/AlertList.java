package org.fenghuo.local.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.local.terminal.Terminal;
import org.fenghuo.local.terminal.Width;

/**
 * A list of alerts that is shown again and again: on a terminal whole each time, elsewhere only
 * what is new or has changed.
 */
public final class AlertList {
    private static final int MOST_ON_A_SCREEN = 20;
    private static final String NEW = "新 NEW ";
    private static final String OLD = "       ";
    private static final Map<String, String> COLOURS =
            Map.of(
                    "red", "\u001b[1;31m",
                    "orange", "\u001b[31m",
                    "yellow", "\u001b[33m",
                    "blue", "\u001b[34m");
    private static final String PLAIN = "\u001b[0m";
    private static final String NONE = "没有待处理的预警。No open alerts.";

    private final AlertLine line;
    private final Terminal terminal;
    private final Map<String, String> shown = new HashMap<>();
    private boolean first = true;

    /** A list of such lines on such a terminal. */
    public AlertList(AlertLine line, Terminal terminal) {
        this.line = line;
        this.terminal = terminal;
    }

    /** The text, of whole lines, that shows these alerts now; what was not there before is new. */
    public String next(List<JsonNode> alerts) {
        String text = terminal.redraws() ? screen(alerts) : changes(alerts);
        shown.clear();
        alerts.forEach(alert -> shown.put(id(alert), line.of(alert)));
        first = false;
        return text;
    }

    private String screen(List<JsonNode> alerts) {
        if (alerts.isEmpty()) {
            return NONE + "\n";
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode alert : alerts.subList(0, Math.min(MOST_ON_A_SCREEN, alerts.size()))) {
            String whole = (isNew(alert) ? NEW : OLD) + line.of(alert);
            text.append(COLOURS.getOrDefault(alert.path("level").asText(), ""))
                    .append(Width.cut(whole, terminal.columns()))
                    .append(PLAIN)
                    .append('\n');
        }
        if (alerts.size() > MOST_ON_A_SCREEN) {
            int more = alerts.size() - MOST_ON_A_SCREEN;
            text.append("另有 %d 条。%d more.%n".formatted(more, more));
        }
        return text.toString();
    }

    private String changes(List<JsonNode> alerts) {
        List<String> lines = new ArrayList<>();
        for (JsonNode alert : alerts) {
            String now = line.of(alert);
            if (!now.equals(shown.get(id(alert)))) {
                lines.add((isNew(alert) ? NEW : "") + now);
            }
        }
        if (first && alerts.isEmpty()) {
            lines.add(NONE);
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private boolean isNew(JsonNode alert) {
        return !first && !shown.containsKey(id(alert));
    }

    private static String id(JsonNode alert) {
        return alert.path("alert_id").asText();
    }
}
