package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/** A small document for tests: one number under one id. */
public record Counted(String id, long count) {
    static final String INDEX = "counted";

    /** Writes it as {"count":…}. */
    static final class Format implements DocumentFormat<Counted> {
        @Override
        public String index(Counted value) {
            return INDEX;
        }

        @Override
        public String id(Counted value) {
            return value.id();
        }

        @Override
        public void write(Counted value, Instant updatedAt, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeNumberField("count", value.count());
            json.writeEndObject();
        }
    }
}
