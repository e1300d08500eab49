package org.fenghuo.local.recount;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.BiConsumer;

/** Reads whole aliases of Elasticsearch, page by page. */
final class SearchServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 5_000;
    private static final String EVERYTHING = "{\"match_all\":{}}";

    private final Server server;

    SearchServer(RecountSettings.Index index) {
        this.server = new Server("Elasticsearch", index.address(), index.authorization());
    }

    /** Makes visible what was written so far. */
    void refresh(String alias) throws ServerTrouble {
        server.ask("POST", "/" + alias + "/_refresh", "");
    }

    /** Whether there is an alias or index of that name. */
    boolean exists(String alias) throws ServerTrouble {
        return server.ask("HEAD", "/" + alias, "").isPresent();
    }

    /** How many documents an alias has; none if it does not exist. */
    long count(String alias) throws ServerTrouble {
        return count(alias, EVERYTHING);
    }

    /** How many documents of an alias answer to a query; none if the alias does not exist. */
    long count(String alias, String query) throws ServerTrouble {
        var answer = server.ask("POST", "/" + alias + "/_count", "{\"query\":" + query + "}");
        return answer.isEmpty() ? 0 : parse(answer.get()).path("count").longValue();
    }

    /** Gives each document of an alias, with its id, in no order. */
    void readAll(String alias, BiConsumer<String, JsonNode> reader) throws ServerTrouble {
        String first = "{\"size\":" + PAGE + ",\"sort\":[\"_doc\"]}";
        var answer = server.ask("POST", "/" + alias + "/_search?scroll=5m", first);
        while (answer.isPresent()) {
            Page page = read(answer.get(), reader);
            if (page.hits() == 0) {
                server.ask("DELETE", "/_search/scroll", "{\"scroll_id\":\"" + page.next() + "\"}");
                return;
            }
            // never asked twice: a page that was lost on its way would be skipped
            answer = server.ask("POST", "/_search/scroll", scroll(page.next()));
            if (answer.isEmpty()) {
                throw new ServerTrouble(
                        "Elasticsearch has forgotten where reading of %s stood: run it again"
                                .formatted(alias));
            }
        }
    }

    private record Page(String next, int hits) {}

    private static String scroll(String id) {
        return "{\"scroll\":\"5m\",\"scroll_id\":\"" + id + "\"}";
    }

    private static Page read(byte[] answer, BiConsumer<String, JsonNode> reader)
            throws ServerTrouble {
        String next = "";
        int hits = 0;
        try (JsonParser parser = JSON.createParser(answer)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "_scroll_id" -> next = parser.getText();
                    case "hits" -> hits = readHits(parser, reader);
                    case "timed_out" -> refuse(parser.getBooleanValue(), "ran out of time");
                    case "_shards" ->
                            refuse(
                                    JSON.<JsonNode>readTree(parser).path("failed").asInt() > 0,
                                    "could not read all shards");
                    default -> parser.skipChildren();
                }
            }
        } catch (IOException broken) {
            throw new ServerTrouble("Elasticsearch answered something that is no JSON", broken);
        }
        return new Page(next, hits);
    }

    private static void refuse(boolean isIncomplete, String why) throws ServerTrouble {
        if (isIncomplete) {
            throw new ServerTrouble(
                    "Elasticsearch %s: look at its log, run it again".formatted(why));
        }
    }

    private static int readHits(JsonParser parser, BiConsumer<String, JsonNode> reader)
            throws IOException {
        int hits = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (!field.equals("hits")) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode hit = JSON.readTree(parser);
                reader.accept(hit.path("_id").textValue(), hit.path("_source"));
                hits++;
            }
        }
        return hits;
    }

    private static JsonNode parse(byte[] answer) throws ServerTrouble {
        try {
            return JSON.readTree(answer);
        } catch (IOException broken) {
            throw new ServerTrouble("Elasticsearch answered something that is no JSON", broken);
        }
    }
}
