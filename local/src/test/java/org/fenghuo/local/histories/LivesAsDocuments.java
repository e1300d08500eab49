package org.fenghuo.local.histories;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.fenghuo.epi.alert.Decision;
import org.fenghuo.epi.alert.Held;
import org.fenghuo.jobs.alerts.AlertsOfTests;
import org.fenghuo.jobs.connect.alerts.AlertFormat;
import org.fenghuo.jobs.connect.alerts.DecisionFormat;
import org.fenghuo.jobs.connect.index.DocumentFormat;
import org.fenghuo.local.recount.HistoryRecount;

/** The documents of alerts and of the log that some lives would leave in an index. */
final class LivesAsDocuments implements HistoryRecount.Documents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> alerts = new TreeMap<>();
    private final Map<String, JsonNode> log = new TreeMap<>();

    LivesAsDocuments(Lives lives) throws IOException {
        AlertsOfTests writing = new AlertsOfTests(Country.known(Country.areas()));
        lives.lines()
                .forEach(
                        state ->
                                state.held().stream()
                                        .filter(Held::raised)
                                        .map(held -> writing.alert(held, state))
                                        .forEach(alert -> put(alert, new AlertFormat(), alerts)));
        for (Decision decision : lives.decisions()) {
            put(decision, new DecisionFormat(), log);
        }
    }

    private static <T> void put(T value, DocumentFormat<T> format, Map<String, JsonNode> into) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            format.write(value, Instant.EPOCH, json);
            json.flush();
            into.put(format.id(value), JSON.readTree(text.toString()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void showing(String alias, BiConsumer<String, JsonNode> taker) {
        (alias.equals("alerts") ? alerts : log).forEach(taker);
    }
}
