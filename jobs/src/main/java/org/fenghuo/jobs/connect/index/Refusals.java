package org.fenghuo.jobs.connect.index;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the server will never take into documents of the index of rejects. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final String index;
    private final Buffer buffer;
    private final IndexMetrics metrics;
    private long lastSaid = System.nanoTime() - BETWEEN.toNanos();

    Refusals(String index, Buffer buffer, IndexMetrics metrics) {
        this.index = index;
        this.buffer = buffer;
        this.metrics = metrics;
    }

    void refuse(Slot slot, String reason) {
        Document document = slot.sent();
        var refused = new RefusedDocument(slot.key(), document, slot.stamp().at(), reason);
        buffer.settle(slot);
        if (document instanceof RefusedDocument lost) {
            giveUp(lost, reason);
            return;
        }
        metrics.refused();
        if (buffer.put(new DocumentKey(index, refused.id()), refused)) {
            metrics.conflated();
        }
    }

    /** Even the reject was refused: to tell that in turn would never end. */
    private void giveUp(RefusedDocument lost, String reason) {
        long count = metrics.refusalLost();
        long now = System.nanoTime();
        if (now - lastSaid < BETWEEN.toNanos()) {
            return;
        }
        lastSaid = now;
        LOG.error(
                "Index {} refused the document that tells of a refusal: {} ({}), itself refused"
                        + " with: {}. It is given up, {} so far; compare the template of {}.",
                index,
                lost.key().path(),
                reason,
                lost.reason(),
                count,
                index);
    }
}
