package org.fenghuo.jobs.connect.alerts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.alert.Trigger;

/**
 * The triggers of an alert as JSON, from which they are had again whole. Rule and firing are
 * written as the records Rule and Firing, whose schemas say what each field is.
 */
public final class ProofJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper READER = new ObjectMapper();
    private static final String TRIGGERS = "triggers";
    private static final String RULE = "rule";
    private static final String DETAIL = "detail";
    private static final String QUIET_DAYS = "quietDays";
    private static final String FIRING = "firing";

    private ProofJson() {}

    /** Writes them as one object. */
    static void write(List<Trigger> triggers, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart(TRIGGERS);
        for (Trigger trigger : triggers) {
            json.writeStartObject();
            json.writeFieldName(RULE);
            RecordJson.write(RuleWriting.record(trigger.rule()), json);
            json.writeStringField(DETAIL, trigger.detail());
            json.writeNumberField(QUIET_DAYS, trigger.quietDays());
            json.writeFieldName(FIRING);
            RecordJson.write(SignalWriting.record(trigger.firing()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The same object as a text. */
    public static String text(List<Trigger> triggers) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(triggers, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return text.toString();
    }

    /** The triggers of which that text was written. */
    public static List<Trigger> read(String text) {
        try {
            return read(READER.readTree(text));
        } catch (IOException broken) {
            throw new IllegalArgumentException(
                    "the proof is no JSON: " + broken.getMessage(), broken);
        }
    }

    /** The triggers of which that object was written. */
    public static List<Trigger> read(JsonNode proof) {
        if (!proof.path(TRIGGERS).isArray() || proof.path(TRIGGERS).isEmpty()) {
            throw new IllegalArgumentException(
                    "the proof has no list `triggers` with anything in it: it is not whole");
        }
        List<Trigger> triggers = new ArrayList<>();
        for (JsonNode each : proof.path(TRIGGERS)) {
            triggers.add(trigger(each));
        }
        return triggers;
    }

    private static Trigger trigger(JsonNode object) {
        if (!object.path(DETAIL).isTextual() || !object.path(QUIET_DAYS).isInt()) {
            throw new IllegalArgumentException(
                    "a trigger of the proof lacks its detail or its quietDays: it is not whole");
        }
        return new Trigger(
                RuleReading.rule(
                        RecordJson.read(object.path(RULE), org.fenghuo.records.Rule.class)),
                object.path(DETAIL).textValue(),
                object.path(QUIET_DAYS).intValue(),
                SignalReading.firing(
                        RecordJson.read(object.path(FIRING), org.fenghuo.records.Firing.class)));
    }
}
