package org.fenghuo.jobs.connect.index;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that the server keeps us waiting: at once, then every ten seconds, and when it is over. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private volatile boolean on;
    private long since;
    private long lastSaid;
    private boolean said;

    Outage(LongSupplier nanos) {
        this.nanos = nanos;
        this.lastSaid = nanos.getAsLong() - BETWEEN.toNanos();
    }

    /** Read by the metrics' thread too. */
    boolean isOn() {
        return on;
    }

    void report(String problem) {
        long now = nanos.getAsLong();
        if (!on) {
            on = true;
            since = now;
        }
        if (now - lastSaid >= BETWEEN.toNanos()) {
            lastSaid = now;
            said = true;
            LOG.warn(
                    "{}. Waiting for {} s so far; nothing is lost, checkpoints wait too.",
                    problem,
                    Duration.ofNanos(now - since).toSeconds());
        }
    }

    void over() {
        if (!on) {
            return;
        }
        on = false;
        if (said) {
            said = false;
            long lasted = Duration.ofNanos(nanos.getAsLong() - since).toSeconds();
            LOG.info("Elasticsearch takes documents again, after {} s.", lasted);
        }
    }
}
