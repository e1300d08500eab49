package org.fenghuo.local.recipes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page on an index, docs/indices/ALIAS.md.
 *
 * @param alias the alias it is about
 * @param fields the fields in its table, in the order of the table
 * @param id the id of the document that it shows
 * @param document that document
 * @param ofTheClock fields of which the page says that their values differ each time
 */
record IndexPage(
        String alias, List<String> fields, String id, JsonNode document, List<String> ofTheClock) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern ID = Pattern.compile("(?m)^Id: `([^`]+)`$");
    private static final Pattern DOCUMENT = Pattern.compile("(?s)```json\\n(.*?)```");
    private static final Pattern CLOCK = Pattern.compile("(?m)^Different each time: (`.*`)\\.$");
    private static final String DIFFERENT = "…";
    private static final String ANY =
            """
            {"size": 1000, "query": {"match_all": {}}}\
            """;
    private static final String BY_ID =
            """
            {"query": {"ids": {"values": ["%s"]}}}\
            """;

    static Path folder() {
        return Documents.folder().resolve("indices");
    }

    static IndexPage of(String alias) throws IOException {
        Path path = folder().resolve(alias + ".md");
        if (!Files.exists(path)) {
            throw new AssertionError(
                    "alias %s has a template and no page: write %s like those beside it"
                            .formatted(alias, path));
        }
        String text = Files.readString(path);
        return new IndexPage(
                alias,
                ROW.matcher(text).results().flatMap(row -> names(row.group(1))).toList(),
                only(ID, text, path),
                JSON.readTree(only(DOCUMENT, text, path)),
                names(only(CLOCK, text, path)).toList());
    }

    private static String only(Pattern wanted, String text, Path path) {
        List<MatchResult> found = wanted.matcher(text).results().toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "%s has %d of what looks like %s: it needs one"
                            .formatted(path, found.size(), wanted));
        }
        return found.get(0).group(1);
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(name -> name.group(1));
    }

    /** Finds the document, among others if its id differs each time. */
    String query() {
        boolean known = ofTheClock.stream().noneMatch(field -> id.contains(text(document, field)));
        return known ? BY_ID.formatted(id) : ANY;
    }

    /** The document with its id, without what differs each time. */
    JsonNode shown() {
        return comparable(id, document);
    }

    /** The same of what was found in the index. */
    List<JsonNode> found(JsonNode answer) {
        List<JsonNode> documents = new ArrayList<>();
        for (JsonNode hit : answer.at("/hits/hits")) {
            documents.add(comparable(hit.path("_id").asText(), hit.path("_source")));
        }
        return documents;
    }

    private JsonNode comparable(String itsId, JsonNode source) {
        String kept = itsId;
        ObjectNode masked = source.deepCopy();
        for (String field : ofTheClock) {
            kept = kept.replace(text(source, field), DIFFERENT);
            masked.put(field, DIFFERENT);
        }
        return JSON.createObjectNode().put("_id", kept).set("_source", masked);
    }

    private String text(JsonNode source, String field) {
        if (!source.hasNonNull(field)) {
            throw new AssertionError(
                    "a document of %s has no %s: %s".formatted(alias, field, source));
        }
        return source.get(field).asText();
    }
}
