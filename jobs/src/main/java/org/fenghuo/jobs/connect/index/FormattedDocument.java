package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/** A value together with the format that can write it. */
record FormattedDocument<T>(DocumentFormat<T> format, T value) implements Document {
    @Override
    public void write(Instant updatedAt, JsonGenerator json) throws IOException {
        format.write(value, updatedAt, json);
    }
}
