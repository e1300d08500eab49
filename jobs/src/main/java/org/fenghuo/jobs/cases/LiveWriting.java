package org.fenghuo.jobs.cases;

import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/**
 * In live time a quiet key is written at once, and after that once a second while it changes. When
 * the index is behind, so that writing takes half of the time and more, keys wait for each other:
 * what is read meanwhile is written together.
 */
final class LiveWriting implements WritingTime {
    private static final long CONFLATION_MS = 1_000;
    private static final long BEHIND_MS = 250;

    private final KeysInMemory keys;
    private final ProcessingTimeService clock;
    private final Writing writing;
    private boolean begun;
    private ScheduledFuture<?> planned;
    private long restedAt = Long.MIN_VALUE;

    /**
     * Nothing is planned yet.
     *
     * @param begun whether it is known which day it is
     */
    LiveWriting(KeysInMemory keys, ProcessingTimeService clock, Writing writing, boolean begun) {
        this.keys = keys;
        this.clock = clock;
        this.writing = writing;
        this.begun = begun;
    }

    @Override
    public void changed(KeyCounts counts) throws Exception {
        long now = now();
        boolean quiet = !counts.isWaiting() && now - CONFLATION_MS >= counts.writtenAt();
        if (begun && quiet && now + BEHIND_MS >= restedAt) {
            writing.write(counts);
            counts.written(now);
            rest(now);
            keys.forgetIfMany();
        } else {
            keys.await(counts);
            plan(now);
        }
    }

    @Override
    public void timeMoved() throws Exception {
        if (!begun) {
            begun = true;
            writeNow();
        }
    }

    @Override
    public void writeNow() throws Exception {
        long started = now();
        writing.writeAll();
        rest(started);
    }

    private void plan(long now) {
        if (planned == null && begun) {
            long time = Math.max(now + CONFLATION_MS, restedAt);
            planned = clock.registerTimer(time, this::writeWaiting);
        }
    }

    private void writeWaiting(long time) throws Exception {
        planned = null;
        long started = now();
        for (KeyCounts counts : keys.takeWaiting()) {
            writing.write(counts);
            counts.written(started);
            keys.forgetIfMany();
        }
        rest(started);
    }

    /** Writing is followed by as much time to read. */
    private void rest(long started) {
        long took = now() - started;
        restedAt = Math.max(restedAt, started) + 2 * took;
    }

    private long now() {
        return clock.getCurrentProcessingTime();
    }
}
