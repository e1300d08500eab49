package org.fenghuo.local.alerts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Which alerts are asked for.
 *
 * @param all also those that are over and those that another one covers
 * @param level of this level only; empty: any
 * @param area in this area only, and in all areas in it; empty: anywhere
 * @param subject of this disease, vaccine or syndrome only; empty: any
 */
public record AlertFilter(boolean all, String level, String area, String subject) {
    /** Everything that still asks for something. */
    public static final AlertFilter OPEN = new AlertFilter(false, "", "", "");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A search for so many of them, severity first, then the newest. */
    String search(int most) {
        ObjectNode body = JSON.createObjectNode().put("size", most).put("track_total_hits", true);
        ArrayNode sort = body.putArray("sort");
        sort.addObject().put("level_rank", "desc");
        sort.addObject().put("opened_at", "desc");
        sort.addObject().put("alert_id", "asc");
        ObjectNode bool = body.putObject("query").putObject("bool");
        ArrayNode filter = bool.putArray("filter");
        term(filter, "level", level);
        term(filter, "area_path", area);
        term(filter, "subject", subject);
        ArrayNode not = bool.putArray("must_not");
        if (!all) {
            not.addObject().putObject("terms").putArray("status").add("closed").add("withdrawn");
            not.addObject().putObject("exists").put("field", "covered_by");
        }
        return body.toString();
    }

    private static void term(ArrayNode filter, String field, String value) {
        if (!value.isEmpty()) {
            filter.addObject().putObject("term").put(field, value);
        }
    }
}
