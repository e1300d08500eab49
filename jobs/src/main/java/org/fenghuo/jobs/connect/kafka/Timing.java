package org.fenghuo.jobs.connect.kafka;

import java.time.Instant;

/**
 * When what a record tells of happened and was entered.
 *
 * @param happenedAt when it happened; null where nothing is known to the minute
 * @param enteredAt when it was first entered at its source; null where the record does not say it
 */
public record Timing(Instant happenedAt, Instant enteredAt) {
    /** Of records that tell of no event. */
    public static final Timing UNKNOWN = new Timing(null, null);
}
