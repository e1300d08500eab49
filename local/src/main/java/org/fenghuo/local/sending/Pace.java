package org.fenghuo.local.sending;

import java.time.Duration;

/**
 * Decides when a checkpoint is worth asking for: near the end, and when nothing has moved for a
 * while. Before that the job's own ones tell how far it is, and more of them would hinder it.
 */
final class Pace {
    private static final Duration NEAR = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(15);

    private static final int FEW = 50_000;

    private final long total;
    private final long begun = System.nanoTime();
    private long first = -1;
    private long last = -1;
    private long moved = begun;

    Pace(long total) {
        this.total = total;
    }

    /** So much is done now. */
    boolean isCheckpointDue(long done) {
        long now = System.nanoTime();
        boolean isFirst = first < 0;
        if (isFirst) {
            first = done;
        }
        if (done != last) {
            last = done;
            moved = now;
        }
        return isFirst || now - moved > LONG.toNanos() || isNear(done, now);
    }

    private boolean isNear(long done, long now) {
        if (done == first) {
            return total - done <= FEW;
        }
        double nanosForOne = (now - begun) / (double) (done - first);
        return nanosForOne * (total - done) < NEAR.toNanos();
    }
}
