package org.fenghuo.local.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.local.reach.JsonServer;
import org.fenghuo.records.Reject;

/** Writes refused rows into the index of rejects, some hundred at once. */
final class RejectsIndex implements Refusals {
    private static final String INDEX = "rejects-v1";
    private static final int AT_ONCE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonServer elasticsearch;
    private final List<Refusal> waiting = new ArrayList<>();

    RejectsIndex(JsonServer elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public void add(Refusal refusal) {
        waiting.add(refusal);
        if (waiting.size() >= AT_ONCE) {
            flush();
        }
    }

    @Override
    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (Refusal refusal : waiting) {
            lines.append(action(refusal)).append('\n').append(document(refusal)).append('\n');
        }
        waiting.clear();
        try {
            requireTaken(elasticsearch.post("/_bulk?refresh=true", lines.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ObjectNode action(Refusal refusal) {
        ObjectNode action = JSON.createObjectNode();
        action.putObject("index").put("_index", INDEX).put("_id", refusal.id());
        return action;
    }

    private static ObjectNode document(Refusal refusal) {
        Reject record = refusal.record();
        ObjectNode document =
                JSON.createObjectNode()
                        .put("at", record.getAt().toString())
                        .put("topic", record.getTopic())
                        .put("partition", record.getPartition())
                        .put("offset", record.getOffset())
                        .put("file", record.getFile())
                        .put("code", record.getCode())
                        .put("found", record.getFound())
                        .put("expected", record.getExpected())
                        .put("hint_zh", record.getHintZh())
                        .put("hint_en", record.getHintEn())
                        .put("value", record.getValue().array())
                        .put("value_length", record.getValueLength())
                        .put("value_sha256", record.getValueSha256())
                        .put("job", "load")
                        .put("gone", false)
                        .put("updated_at", record.getAt().toString());
        if (record.getPath() != null) {
            document.put("path", record.getPath());
        }
        return document;
    }

    private static void requireTaken(JsonNode answer) throws IOException {
        for (JsonNode item : answer.path("items")) {
            JsonNode error = item.path("index").path("error");
            if (!error.isMissingNode()) {
                throw new IOException(
                        "Elasticsearch does not take document %s of %s: %s"
                                .formatted(item.path("index").path("_id").asText(), INDEX, error));
            }
        }
    }
}
