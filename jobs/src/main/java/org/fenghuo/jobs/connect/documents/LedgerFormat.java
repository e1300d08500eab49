package org.fenghuo.jobs.connect.documents;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.fenghuo.jobs.accounts.MinuteOutcomes;
import org.fenghuo.jobs.connect.index.DocumentFormat;

/** What became of the messages of a minute, as documents of the alias {@code ledger}. */
public final class LedgerFormat implements DocumentFormat<MinuteOutcomes> {
    private static final String INDEX = "ledger-v1";

    private final String job;
    private final String topic;

    /** Documents of a job that reads a topic. */
    public LedgerFormat(String job, String topic) {
        this.job = job;
        this.topic = topic;
    }

    @Override
    public String index(MinuteOutcomes value) {
        return INDEX;
    }

    @Override
    public String id(MinuteOutcomes value) {
        return "%s|%d|%s".formatted(topic, value.key().partition(), minute(value));
    }

    @Override
    public void write(MinuteOutcomes value, Instant updatedAt, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("job", job);
        json.writeStringField("topic", topic);
        json.writeNumberField("partition", value.key().partition());
        json.writeStringField("minute", minute(value).toString());
        json.writeNumberField("read", value.counts().read());
        json.writeNumberField("counted", value.counts().counted());
        json.writeNumberField("duplicate", value.counts().duplicate());
        json.writeNumberField("stale", value.counts().stale());
        json.writeNumberField("rejected", value.counts().rejected());
        json.writeNumberField("too_late", value.counts().tooLate());
        json.writeBooleanField("gone", false);
        json.writeStringField("updated_at", updatedAt.toString());
        json.writeEndObject();
    }

    private static Instant minute(MinuteOutcomes value) {
        return Instant.ofEpochMilli(value.key().startsAt());
    }
}
