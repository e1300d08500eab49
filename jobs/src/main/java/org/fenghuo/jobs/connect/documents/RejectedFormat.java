package org.fenghuo.jobs.connect.documents;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.fenghuo.jobs.connect.index.DocumentFormat;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.jobs.intake.Rejected;

/** Refused messages as documents of the alias {@code rejects}. */
public final class RejectedFormat implements DocumentFormat<Rejected> {
    private final String index;
    private final String job;

    /** Documents in an index, refused by a job. */
    public RejectedFormat(String index, String job) {
        this.index = index;
        this.job = job;
    }

    @Override
    public String index(Rejected value) {
        return index;
    }

    @Override
    public String id(Rejected value) {
        return value.id();
    }

    @Override
    public void write(Rejected value, Instant updatedAt, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", Instant.ofEpochMilli(value.at()).toString());
        json.writeStringField("topic", value.topic());
        json.writeNumberField("partition", value.partition());
        json.writeNumberField("offset", value.offset());
        Json.text("source", value.source(), json);
        Json.text("record_id", value.recordId(), json);
        Fault fault = value.fault();
        json.writeStringField("code", fault.code());
        Json.text("path", fault.path(), json);
        json.writeStringField("found", fault.found());
        json.writeStringField("expected", fault.expected());
        json.writeStringField("hint_zh", fault.hintZh());
        json.writeStringField("hint_en", fault.hintEn());
        json.writeBinaryField("value", value.value());
        json.writeNumberField("value_length", value.length());
        json.writeStringField("value_sha256", value.sha256());
        json.writeStringField("job", job);
        json.writeBooleanField("gone", false);
        json.writeStringField("updated_at", updatedAt.toString());
        json.writeEndObject();
    }
}
