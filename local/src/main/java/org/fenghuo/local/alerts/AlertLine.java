package org.fenghuo.local.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.fenghuo.local.loading.Language;

/**
 * An alert as one line.
 *
 * @param zone zone of its instants
 * @param language language of its headline; empty: both
 */
public record AlertLine(ZoneId zone, Optional<Language> language) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Map<String, String> LEVELS =
            Map.of("red", "红", "orange", "橙", "yellow", "黄", "blue", "蓝");
    private static final Map<String, String> STATES =
            Map.of(
                    "raised", "待确认",
                    "acknowledged", "已确认",
                    "verified", "已核实",
                    "ground-lost", "失据",
                    "closed", "已关闭",
                    "withdrawn", "已撤回");

    /** The line of a document. */
    public String of(JsonNode alert) {
        StringBuilder line = new StringBuilder();
        line.append(named(LEVELS, alert.path("level").asText()))
                .append("  ")
                .append(state(alert))
                .append("  ")
                .append(headline(alert))
                .append("  ")
                .append(opened(alert));
        if (alert.path("new_since_seen").asInt() > 0) {
            line.append("  +").append(alert.path("new_since_seen").asInt());
        }
        if (!alert.path("covers").isEmpty()) {
            line.append("  含 covers ").append(alert.path("covers").size());
        }
        if (alert.path("drill").asBoolean()) {
            line.append("  演练 drill");
        }
        return line.append("  ").append(alert.path("alert_id").asText()).toString();
    }

    /** Its state, with the verdict if there is one. */
    public String state(JsonNode alert) {
        String state = named(STATES, alert.path("status").asText());
        return alert.hasNonNull("verdict")
                ? state + " (" + alert.path("verdict").asText() + ")"
                : state;
    }

    private String headline(JsonNode alert) {
        String zh = alert.path("headline_zh").asText();
        String en = alert.path("headline_en").asText();
        return language.map(one -> one == Language.ZH ? zh : en).orElse(zh + " / " + en);
    }

    private String opened(JsonNode alert) {
        Instant at = Instant.parse(alert.path("opened_at").asText());
        return MINUTE.format(at.atZone(zone));
    }

    private String named(Map<String, String> chinese, String english) {
        String zh = chinese.getOrDefault(english, english);
        return language.map(one -> one == Language.ZH ? zh : english).orElse(zh + " " + english);
    }
}
