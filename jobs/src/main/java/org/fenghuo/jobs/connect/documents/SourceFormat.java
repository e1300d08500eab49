package org.fenghuo.jobs.connect.documents;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.fenghuo.epi.sources.DelayCounts;
import org.fenghuo.jobs.accounts.OutcomeCounts;
import org.fenghuo.jobs.accounts.SourceFigures;
import org.fenghuo.jobs.connect.index.DocumentFormat;

/** What sources sent and how promptly, as documents of the alias {@code sources}. */
public final class SourceFormat implements DocumentFormat<SourceFigures> {
    private static final String INDEX = "sources-v1";
    private static final int TWO_HOURS = 120;
    private static final int A_DAY = 1_440;

    @Override
    public String index(SourceFigures value) {
        return INDEX;
    }

    @Override
    public String id(SourceFigures value) {
        return "%s|%s|%s".formatted(value.key().topic(), value.key().source(), day(value));
    }

    @Override
    public void write(SourceFigures value, Instant updatedAt, JsonGenerator json)
            throws IOException {
        OutcomeCounts outcomes = value.outcomes();
        json.writeStartObject();
        json.writeStringField("day", day(value).toString());
        json.writeStringField("source", value.key().source());
        json.writeStringField("kind", value.key().topic());
        json.writeNumberField("received", outcomes.read());
        json.writeNumberField("duplicates", outcomes.duplicate());
        json.writeNumberField("stale", outcomes.stale());
        json.writeNumberField("rejected", outcomes.rejected());
        json.writeNumberField("too_late", outcomes.tooLate());
        if (value.lastSeenAt() != SourceFigures.NEVER) {
            String lastSeen = Instant.ofEpochMilli(value.lastSeenAt()).toString();
            json.writeStringField("last_seen", lastSeen);
        }
        delays(value.delays(), json);
        json.writeBooleanField("gone", value.isNothing());
        json.writeStringField("updated_at", updatedAt.toString());
        json.writeEndObject();
    }

    private static void delays(DelayCounts delays, JsonGenerator json) throws IOException {
        json.writeNumberField("delays", delays.all());
        percentile("delay_p50", delays.percentile(50), json);
        percentile("delay_p95", delays.percentile(95), json);
        json.writeNumberField("timely_2h", delays.within(TWO_HOURS));
        json.writeNumberField("timely_24h", delays.within(A_DAY));
    }

    private static void percentile(String field, OptionalInt minutes, JsonGenerator json)
            throws IOException {
        if (minutes.isPresent()) {
            json.writeNumberField(field, minutes.getAsInt());
        }
    }

    private static LocalDate day(SourceFigures value) {
        return LocalDate.ofEpochDay(value.key().day());
    }
}
