package org.fenghuo.feeds.publication;

import java.time.Instant;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Everything that became known at one instant.
 *
 * @param at the instant; no record has a later reportedAt
 * @param size how many records there are
 * @param records the records, each of a topic's kind, made one by one as they are asked for; to be
 *     read before the next publication is asked for, and refused afterwards
 */
public record Publication(Instant at, int size, Iterable<? extends SpecificRecordBase> records) {
    public Publication {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(records, "records");
    }
}
