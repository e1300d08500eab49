package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/** What waits to be sent: it becomes JSON only then. */
interface Document {
    /** Writes one whole JSON object, the same for the same instant. */
    void write(Instant updatedAt, JsonGenerator json) throws IOException;
}
