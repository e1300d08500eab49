package org.fenghuo.local.recount.visits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A syndrome of data/reference/syndromes.json; its definition is walked for every visit. */
record Syndrome(String id, long version, String nameZh, JsonNode definition) {
    /** Not a syndrome: every visit. */
    static final Syndrome ALL = new Syndrome("all", 0, "全部就诊", null);

    static Syndrome of(JsonNode entry) {
        return new Syndrome(
                entry.path("id").textValue(),
                entry.path("version").longValue(),
                entry.path("zh").textValue(),
                entry.path("when"));
    }

    boolean isShownBy(Signs signs) {
        return holds(definition, signs);
    }

    private boolean holds(JsonNode condition, Signs signs) {
        String name = name(condition);
        JsonNode value = condition.get(name);
        return switch (name) {
            case "all" -> counted(value, signs) == value.size();
            case "any" -> counted(value, signs) > 0;
            case "not" -> !holds(value, signs);
            case "temperature" ->
                    reaches(signs.temperatureTenths(), Math.round(value.doubleValue() * 10));
            case "symptoms" -> among(signs.symptoms(), value) >= atLeast(condition);
            case "findings" -> among(signs.findings(), value) >= atLeast(condition);
            case "exposures" -> among(signs.exposures(), value) >= atLeast(condition);
            case "feverDays" -> reaches(signs.feverDays(), value.intValue());
            case "onsetWithinDays" -> isWithin(signs.onsetDays(), 0, value.intValue());
            case "admitted" -> signs.admitted() == value.booleanValue();
            case "age" ->
                    isWithin(signs.ageYears(), value.get(0).intValue(), value.get(1).intValue());
            default ->
                    throw new IllegalStateException(
                            "syndromes.json, %s: the condition '%s' is unknown to a recount"
                                    .formatted(id, name));
        };
    }

    private static String name(JsonNode condition) {
        List<String> names = new ArrayList<>();
        condition.fieldNames().forEachRemaining(names::add);
        names.remove("atLeast");
        return names.get(0);
    }

    private int counted(JsonNode conditions, Signs signs) {
        int holding = 0;
        for (JsonNode condition : conditions) {
            holding += holds(condition, signs) ? 1 : 0;
        }
        return holding;
    }

    private static int among(Set<String> present, JsonNode names) {
        int among = 0;
        for (JsonNode name : names) {
            among += present.contains(name.textValue()) ? 1 : 0;
        }
        return among;
    }

    private static int atLeast(JsonNode condition) {
        return condition.path("atLeast").asInt(1);
    }

    private static boolean reaches(OptionalInt number, long least) {
        return number.isPresent() && number.getAsInt() >= least;
    }

    private static boolean isWithin(OptionalInt number, int least, int most) {
        return number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most;
    }
}
