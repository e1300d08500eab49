package org.fenghuo.jobs.connect.alerts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRIGGERS = "triggers";
    private static final String RULE = "rule";
    private static final String DETAIL = "detail";
    private static final String QUIET_DAYS = "quietDays";
    private static final String FIRING = "firing";
    private static final String GIVEN = "given";
    private static final List<String> GIVEN_OF_FIRING =
            List.of("population", "populationYear", "evidence", "replayed");

    private ProofJson() {}

    /** Writes them as one object. */
    static void write(List<Trigger> triggers, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart(TRIGGERS);
        for (Trigger trigger : triggers) {
            ObjectNode object = object(trigger);
            object.put(GIVEN, given(object));
            JSON.writeTree(json, object);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static ObjectNode object(Trigger trigger) throws IOException {
        ObjectNode object = JSON.createObjectNode();
        object.set(RULE, RecordJson.tree(RuleWriting.record(trigger.rule())));
        object.put(DETAIL, trigger.detail()).put(QUIET_DAYS, trigger.quietDays());
        object.set(FIRING, RecordJson.tree(SignalWriting.record(trigger.firing())));
        return object;
    }

    /**
     * The hash of what was given to a judgement, from which all else in a trigger's object follows:
     * the rule, the population, the series without its windows and the named records.
     */
    public static String given(JsonNode trigger) {
        JsonNode firing = trigger.path(FIRING);
        ObjectNode given = JSON.createObjectNode();
        given.set(RULE, trigger.path(RULE));
        given.set(DETAIL, trigger.path(DETAIL));
        given.set(QUIET_DAYS, trigger.path(QUIET_DAYS));
        for (String field : GIVEN_OF_FIRING) {
            given.set(field, firing.path(field));
        }
        ArrayNode series = given.putArray("series");
        for (JsonNode day : firing.path("series")) {
            ObjectNode counted = series.addObject();
            day.properties()
                    .forEach(
                            field -> {
                                if (!field.getKey().equals("window")) {
                                    counted.set(field.getKey(), field.getValue());
                                }
                            });
        }
        return PlainJson.sha256(given);
    }

    /** The hash that a trigger's object carries. */
    public static String givenAsWritten(JsonNode trigger) {
        return trigger.path(GIVEN).asText();
    }

    /** The objects of a proof, in the order of its triggers. */
    public static List<JsonNode> objects(JsonNode proof) {
        List<JsonNode> objects = new ArrayList<>();
        proof.path(TRIGGERS).forEach(objects::add);
        return objects;
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
            return read(JSON.readTree(text));
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
