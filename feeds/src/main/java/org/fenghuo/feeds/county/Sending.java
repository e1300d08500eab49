package org.fenghuo.feeds.county;

import java.time.Instant;
import java.util.Comparator;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A record on its way.
 *
 * @param at when it is sent
 * @param id what it is about
 * @param reportedAt when it became known; the same as at, unless it was sent late
 * @param record what is sent
 */
record Sending(Instant at, String id, Instant reportedAt, SpecificRecordBase record) {
    static final Comparator<Sending> ORDER =
            Comparator.comparing(Sending::at)
                    .thenComparing(Sending::id)
                    .thenComparing(Sending::reportedAt);

    static Sending of(Delivery delivery) {
        return new Sending(
                delivery.sentAt(),
                delivery.card().getRecordId(),
                delivery.card().getReportedAt(),
                delivery.card());
    }
}
