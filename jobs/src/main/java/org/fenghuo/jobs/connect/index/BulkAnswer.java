package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** What became of the documents of a bulk: the faults by position; the others were taken. */
record BulkAnswer(Map<Integer, Fault> faults) {
    /** Asks the server to answer no more than we read. */
    static final String FILTER =
            "errors,items.*.status,items.*.error.type,items.*.error.reason,items.*.error.caused_by.reason";

    private static final JsonFactory JSON = new JsonFactory();

    /** Reads the answer to a bulk of so many documents; does not go on after "errors":false. */
    static BulkAnswer read(InputStream body, int documents) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("The answer to a bulk is no JSON object");
            }
            return fields(json, documents);
        }
    }

    private static BulkAnswer fields(JsonParser json, int documents) throws IOException {
        Map<Integer, Fault> faults = new HashMap<>();
        int read = -1;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if ("errors".equals(name) && value == JsonToken.VALUE_FALSE) {
                return new BulkAnswer(Map.of());
            }
            if ("items".equals(name) && value == JsonToken.START_ARRAY) {
                read = items(json, faults);
            }
            json.skipChildren();
        }
        if (read != documents) {
            throw new IOException(
                    "The answer to a bulk of %d documents speaks of %d"
                            .formatted(documents, Math.max(read, 0)));
        }
        return new BulkAnswer(faults);
    }

    private static int items(JsonParser json, Map<Integer, Fault> faults) throws IOException {
        int position = 0;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            json.nextFieldName();
            json.nextToken();
            Item item = Item.read(json);
            if (!item.isTaken()) {
                faults.put(position, item.fault());
            }
            json.nextToken();
            position++;
        }
        return position;
    }

    /** One item of the answer, as the server says it. */
    private static final class Item {
        private int status;
        private String type = "";
        private String reason = "";

        /** Reads from the opening brace to the closing one. */
        static Item read(JsonParser json) throws IOException {
            Item item = new Item();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                if ("status".equals(name)) {
                    item.status = json.getIntValue();
                }
                if ("error".equals(name) && json.currentToken() == JsonToken.START_OBJECT) {
                    item.readError(json);
                }
                json.skipChildren();
            }
            return item;
        }

        private void readError(JsonParser json) throws IOException {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if ("type".equals(name) && value == JsonToken.VALUE_STRING) {
                    type = json.getText();
                }
                if ("reason".equals(name) && value == JsonToken.VALUE_STRING) {
                    reason = reason.isEmpty() ? json.getText() : reason + "; " + json.getText();
                }
                if ("caused_by".equals(name) && value == JsonToken.START_OBJECT) {
                    readCause(json);
                }
                json.skipChildren();
            }
        }

        private void readCause(JsonParser json) throws IOException {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if ("reason".equals(name) && value == JsonToken.VALUE_STRING) {
                    reason = reason.isEmpty() ? json.getText() : reason + "; " + json.getText();
                }
                json.skipChildren();
            }
        }

        boolean isTaken() {
            return status >= 200 && status < 300;
        }

        Fault fault() {
            return Fault.of(status, type, reason);
        }
    }
}
