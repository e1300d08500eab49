package org.fenghuo.schemas.framing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** A schema registry that speaks Confluent's protocol; each schema is asked for once. */
final class Registry {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA = "application/vnd.schemaregistry.v1+json";
    private static final Duration REMEMBER_UNKNOWN = Duration.ofSeconds(10);
    private static final int UNKNOWN_REMEMBERED = 10_000;

    private final String address;
    private final PatientClient client;
    private final Map<Integer, Schema> known = new HashMap<>();
    private final Map<Integer, Unknown> unknown =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Unknown> eldest) {
                    return size() > UNKNOWN_REMEMBERED;
                }
            };

    private record Unknown(SchemaNotKnown why, long sinceNanos) {
        boolean isFresh() {
            return System.nanoTime() - sinceNanos < REMEMBER_UNKNOWN.toNanos();
        }
    }

    Registry(FramingSettings settings) {
        address = settings.registry();
        client = new PatientClient(settings);
    }

    /** The schema of that id; waits for as long as the registry does not answer. */
    Schema schema(int id) throws SchemaNotKnown, InterruptedException {
        Schema schema = known.get(id);
        if (schema != null) {
            return schema;
        }
        Unknown before = unknown.get(id);
        if (before != null && before.isFresh()) {
            throw before.why();
        }
        try {
            schema = fetch(id);
            known.put(id, schema);
            return schema;
        } catch (SchemaNotKnown why) {
            unknown.put(id, new Unknown(why, System.nanoTime()));
            throw why;
        }
    }

    private Schema fetch(int id) throws SchemaNotKnown, InterruptedException {
        if (id < 0) {
            throw notKnown(id, "");
        }
        HttpResponse<String> answer =
                client.ask(HttpRequest.newBuilder(URI.create(address + "/schemas/ids/" + id)));
        if (answer.statusCode() != 200) {
            throw notKnown(id, "");
        }
        return parse(id, answer.body());
    }

    private Schema parse(int id, String answer) throws SchemaNotKnown {
        try {
            JsonNode body = JSON.readTree(answer);
            String type = body.path("schemaType").asText("AVRO");
            if (!type.equals("AVRO")) {
                throw notKnown(id, ", which is of type " + type);
            }
            if (!body.path("references").isEmpty()) {
                throw notKnown(id, ", which refers to schemas under other subjects");
            }
            return LenientSchemas.parse(body.path("schema").asText());
        } catch (JsonProcessingException | SchemaParseException unusable) {
            throw notKnown(id, ", which cannot be parsed: " + unusable.getMessage());
        }
    }

    private SchemaNotKnown notKnown(int id, String detail) {
        return new SchemaNotKnown(
                "schema id %d%s".formatted(id, detail),
                "the id of a self-contained Avro schema in the registry at " + address);
    }

    /** The id of a schema under a subject; puts it there if need be. */
    int register(String subject, Schema schema) throws InterruptedException {
        String body = JSON.createObjectNode().put("schema", schema.toString()).toString();
        URI versions = URI.create(address + "/subjects/" + subject + "/versions");
        HttpResponse<String> answer =
                client.ask(
                        HttpRequest.newBuilder(versions)
                                .header("Content-Type", MEDIA)
                                .POST(BodyPublishers.ofString(body)));
        try {
            JsonNode id = JSON.readTree(answer.body()).path("id");
            if (answer.statusCode() == 200 && id.isInt()) {
                return id.intValue();
            }
        } catch (JsonProcessingException notJson) {
            throw refused(subject, answer, notJson);
        }
        throw refused(subject, answer, null);
    }

    private IllegalStateException refused(
            String subject, HttpResponse<String> answer, JsonProcessingException cause) {
        return new IllegalStateException(
                "the registry at %s refuses our schema for subject %s: %d %s; see its compatibility rule for the subject"
                        .formatted(address, subject, answer.statusCode(), answer.body()),
                cause);
    }
}
