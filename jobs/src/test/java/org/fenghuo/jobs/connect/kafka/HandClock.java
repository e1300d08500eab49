package org.fenghuo.jobs.connect.kafka;

import java.time.Duration;
import org.apache.flink.util.clock.RelativeClock;

/** A clock that goes when a test says so. */
final class HandClock implements RelativeClock {
    private long millis;

    HandClock(long millis) {
        this.millis = millis;
    }

    void pass(Duration time) {
        millis += time.toMillis();
    }

    long millis() {
        return millis;
    }

    @Override
    public long relativeTimeMillis() {
        return millis;
    }

    @Override
    public long relativeTimeNanos() {
        return millis * 1_000_000;
    }
}
