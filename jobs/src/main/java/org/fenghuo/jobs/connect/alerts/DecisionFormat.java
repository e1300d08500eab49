package org.fenghuo.jobs.connect.alerts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.fenghuo.epi.alert.Decision;
import org.fenghuo.jobs.connect.documents.Json;
import org.fenghuo.jobs.connect.index.DocumentFormat;

/** Decisions as documents of the alias {@code alert-log}; a document for each, for ever. */
public final class DecisionFormat implements DocumentFormat<Decision> {
    private static final String INDEX = "alert-log-v1";

    @Override
    public String index(Decision value) {
        return INDEX;
    }

    @Override
    public String id(Decision value) {
        return value.alert() + '|' + value.number();
    }

    @Override
    public void write(Decision value, Instant updatedAt, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("alert_id", value.alert());
        json.writeNumberField("number", value.number());
        Fields.instant("at", value.at(), json);
        json.writeStringField("actor", value.actor());
        json.writeStringField("action", value.deed().label());
        Json.text("from", value.from(), json);
        Json.text("to", value.to(), json);
        json.writeStringField("reason", value.reason());
        json.writeBooleanField("gone", false);
        json.writeStringField("updated_at", updatedAt.toString());
        json.writeEndObject();
    }
}
