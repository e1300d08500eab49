package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;

/** Where a value is written and how it reads there; asked for JSON only when it is really sent. */
public interface DocumentFormat<T> extends Serializable {
    /** The index, or the alias with one write index. */
    String index(T value);

    /** The document id, made from the content alone, so that a second writing changes nothing. */
    String id(T value);

    /** Writes one whole JSON object. {@code updatedAt} is the same on every try of this value. */
    void write(T value, Instant updatedAt, JsonGenerator json) throws IOException;
}
