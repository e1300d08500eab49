package org.fenghuo.local.explain;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One number or day of a proof, a bit greater or less.
 *
 * @param where which one
 * @param instead what stands there then
 */
record Alteration(JsonPointer where, JsonNode instead) {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String GIVEN =
            ".*/(rule|evidence|detail|quietDays|population|populationYear|replayed)(/.*)?"
                    + "|.*/series/\\d+/(day|count|base)";

    /** Two for each of them. */
    static List<Alteration> ofNumbersAndDaysIn(JsonNode proof) {
        List<Alteration> all = new ArrayList<>();
        collect(proof, JsonPointer.compile("/proof"), all);
        return all;
    }

    private static void collect(JsonNode node, JsonPointer at, List<Alteration> into) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            collect(field.getValue(), at.appendProperty(field.getKey()), into);
        }
        if (node instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                collect(items.get(i), at.appendIndex(i), into);
            }
        }
        if (node.isInt()) {
            into.add(new Alteration(at, IntNode.valueOf(node.intValue() + 1)));
            into.add(new Alteration(at, IntNode.valueOf(node.intValue() - 1)));
        } else if (node.isNumber()) {
            into.add(new Alteration(at, DoubleNode.valueOf(node.doubleValue() + 1)));
            into.add(new Alteration(at, DoubleNode.valueOf(node.doubleValue() * 0.999 - 0.001)));
        } else if (node.isTextual() && node.textValue().matches(DAY)) {
            LocalDate day = LocalDate.parse(node.textValue());
            into.add(new Alteration(at, TextNode.valueOf(day.plusDays(1).toString())));
            into.add(new Alteration(at, TextNode.valueOf(day.minusDays(1).toString())));
        }
    }

    /** Whether it follows from the rest, so that recomputing must find it without a seal. */
    boolean concernsWhatFollows() {
        return !where.toString().matches(GIVEN);
    }

    /** The same document with it. */
    ObjectNode in(ObjectNode document) {
        ObjectNode altered = document.deepCopy();
        JsonNode parent = altered.at(where.head());
        if (parent instanceof ArrayNode items) {
            items.set(where.last().getMatchingIndex(), instead);
        } else {
            ((ObjectNode) parent).set(where.last().getMatchingProperty(), instead);
        }
        return altered;
    }
}
