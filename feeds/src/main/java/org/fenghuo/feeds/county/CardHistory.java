package org.fenghuo.feeds.county;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenghuo.records.CaseReport;

/**
 * All versions of one card, the oldest first, each perhaps sent late or twice.
 *
 * @param outbreak id of the hidden outbreak, empty for an everyday card
 * @param deliveries versions in the order in which they were written, not in that of sending
 */
record CardHistory(String outbreak, List<Delivery> deliveries) {
    CardHistory {
        deliveries = List.copyOf(deliveries);
    }

    /** The version that holds when everything sent before this instant has been read. */
    Optional<CaseReport> holdingAt(Instant end) {
        Optional<CaseReport> holding = Optional.empty();
        for (Delivery delivery : deliveries) {
            if (delivery.sentAt().isBefore(end)) {
                holding = Optional.of(delivery.card());
            }
        }
        return holding;
    }
}
