package org.fenghuo.jobs.connect.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fenghuo.epi.visits.Condition;
import org.fenghuo.epi.visits.Exposure;
import org.fenghuo.epi.visits.Symptom;
import org.fenghuo.epi.visits.VisitFacts;
import org.fenghuo.epi.visits.VisitFinding;

/** Reads the condition of a syndrome from JSON; what it does not know it refuses by name. */
record ConditionReader(String where) {
    private static final String AT_LEAST = "atLeast";
    private static final Set<String> KEYS =
            new TreeSet<>(
                    Set.of(
                            "all",
                            "any",
                            "not",
                            "temperature",
                            "symptoms",
                            "findings",
                            "exposures",
                            "feverDays",
                            "onsetWithinDays",
                            "admitted",
                            "age"));

    Condition read(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        boolean counted = keys.remove(AT_LEAST);
        if (keys.size() != 1 || !KEYS.contains(keys.get(0))) {
            throw fault("a condition is %s".formatted(node), "exactly one of " + KEYS);
        }
        String key = keys.get(0);
        if (counted && !Set.of("symptoms", "findings", "exposures").contains(key)) {
            throw fault(
                    "'%s' stands beside '%s'".formatted(AT_LEAST, key),
                    "it beside symptoms, findings or exposures alone");
        }
        return read(key, node.get(key), node);
    }

    private Condition read(String key, JsonNode value, JsonNode node) {
        return switch (key) {
            case "all" -> new Condition.All(list(value));
            case "any" -> new Condition.Any(list(value));
            case "not" -> new Condition.Not(read(value));
            case "temperature" -> new Condition.TemperatureAtLeast(tenths(value));
            case "symptoms" -> new Condition.Symptoms(atLeast(node), bits(value, Symptom.values()));
            case "findings" ->
                    new Condition.Findings(atLeast(node), bits(value, VisitFinding.values()));
            case "exposures" ->
                    new Condition.Exposures(atLeast(node), bits(value, Exposure.values()));
            case "feverDays" -> new Condition.FeverDaysAtLeast(whole(value, key));
            case "onsetWithinDays" -> new Condition.OnsetWithin(whole(value, key));
            case "admitted" -> admitted(value);
            case "age" ->
                    new Condition.AgeBetween(whole(value.path(0), key), whole(value.path(1), key));
            default -> throw new IllegalStateException(key);
        };
    }

    private List<Condition> list(JsonNode values) {
        List<Condition> conditions = new ArrayList<>();
        values.forEach(each -> conditions.add(read(each)));
        if (conditions.isEmpty()) {
            throw fault("'all' or 'any' is %s".formatted(values), "a list of conditions");
        }
        return conditions;
    }

    private Condition admitted(JsonNode value) {
        if (!value.isBoolean()) {
            throw fault("'admitted' is %s".formatted(value), "true or false");
        }
        Condition admitted = new Condition.Admitted();
        return value.booleanValue() ? admitted : new Condition.Not(admitted);
    }

    private int atLeast(JsonNode node) {
        return node.has(AT_LEAST) ? whole(node.get(AT_LEAST), AT_LEAST) : 1;
    }

    private int tenths(JsonNode value) {
        if (!value.isNumber() || value.doubleValue() < 30 || value.doubleValue() > 45) {
            throw fault("'temperature' is %s".formatted(value), "degrees Celsius from 30 to 45");
        }
        return Math.toIntExact(Math.round(value.doubleValue() * 10));
    }

    private int whole(JsonNode value, String key) {
        if (!value.isInt() || value.intValue() < 0) {
            throw fault("'%s' is %s".formatted(key, value), "a whole number from 0");
        }
        return value.intValue();
    }

    private <E extends Enum<E>> long bits(JsonNode names, E[] known) {
        List<E> found = new ArrayList<>();
        for (JsonNode name : names) {
            found.add(
                    Arrays.stream(known)
                            .filter(each -> each.name().equals(name.asText()))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            fault(
                                                    "%s is unknown".formatted(name),
                                                    "one of " + Arrays.toString(known))));
        }
        if (found.isEmpty()) {
            throw fault("a list of names is %s".formatted(names), "at least one name");
        }
        return VisitFacts.bits(found);
    }

    private IllegalArgumentException fault(String found, String give) {
        return new IllegalArgumentException("%s: %s, give %s".formatted(where, found, give));
    }
}
