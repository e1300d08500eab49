package org.fenghuo.jobs.connect.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The version under which one value is written, and the time at which it got it. */
record Stamp(long version, long micros) {
    /** The time, for {@code updated_at}. */
    Instant at() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
