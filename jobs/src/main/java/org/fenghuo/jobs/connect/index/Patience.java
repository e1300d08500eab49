package org.fenghuo.jobs.connect.index;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after each failure: twice as long each time, with a random part. */
final class Patience {
    private final IndexSettings.BackOff bounds;
    private long next;

    Patience(IndexSettings.BackOff bounds) {
        this.bounds = bounds;
        reset();
    }

    /** Between half of the present step and the whole of it; the next step is twice as long. */
    Duration spend() {
        long step = next;
        next = Math.min(2 * step, bounds.max().toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong((step + 1) / 2, step + 1));
    }

    void reset() {
        next = bounds.min().toMillis();
    }
}
