package org.fenghuo.jobs.connect.index;

import java.util.function.LongSupplier;

/** Hands out versions that grow whatever the clock does: max(last + 1, microseconds). */
final class Stamps {
    private final LongSupplier clock;
    private long last;

    Stamps(LongSupplier clock) {
        this.clock = clock;
    }

    Stamp next() {
        long now = clock.getAsLong();
        last = Math.max(last + 1, now);
        return new Stamp(last, now);
    }

    /** From now on every stamp is above this version, which somebody else gave. */
    void passOver(long version) {
        last = Math.max(last, version);
    }
}
