package org.fenghuo.schemas.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The index templates as Elasticsearch takes them, one an index, made from the settings. */
public final class IndexTemplates {
    private static final List<String> NAMES =
            List.of(
                    "incidence",
                    "coverage",
                    "visits",
                    "cases",
                    "alerts",
                    "alert-log",
                    "rejects",
                    "ledger",
                    "sources");
    private static final String WINDOW = "{window}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private IndexTemplates() {}

    /** Name of the template, which is also the alias that people query, to its body. */
    public static Map<String, String> of(IndexSettings settings) {
        Map<String, String> templates = new LinkedHashMap<>();
        for (String name : NAMES) {
            templates.put(name, template(name, settings).toString());
        }
        return templates;
    }

    private static ObjectNode template(String name, IndexSettings settings) {
        ObjectNode template = read(name);
        ObjectNode body = template.withObject("/template");
        body.withObject("/settings")
                .put("number_of_shards", settings.shards())
                .put("number_of_replicas", settings.replicas());
        ObjectNode mappings = body.withObject("/mappings");
        mappings.set("properties", withWindows(mappings.withObject("/properties"), settings));
        return template;
    }

    /** Each field named with {window} once for every window, in its place. */
    private static ObjectNode withWindows(ObjectNode fields, IndexSettings settings) {
        ObjectNode expanded = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String name = field.getKey();
            if (!name.contains(WINDOW)) {
                expanded.set(name, field.getValue());
                continue;
            }
            for (int days : settings.windows()) {
                expanded.set(name.replace(WINDOW, String.valueOf(days)), field.getValue());
            }
        }
        return expanded;
    }

    private static ObjectNode read(String name) {
        String path = "/elasticsearch/" + name + ".json";
        try (InputStream file = IndexTemplates.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(
                        path
                                + " is not on the class path: the schemas jar is incomplete, build"
                                + " it again");
            }
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " is not readable as JSON", unreadable);
        }
    }
}
