package org.fenghuo.jobs.cases;

import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/** In live time a quiet key is written at once, and after that once a second while it changes. */
final class LiveWriting implements WritingTime {
    private static final long CONFLATION_MS = 1_000;

    private final KeysInMemory keys;
    private final ProcessingTimeService clock;
    private final Writing writing;
    private boolean begun;
    private ScheduledFuture<?> planned;

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
        long now = clock.getCurrentProcessingTime();
        if (begun && !counts.isWaiting() && now - CONFLATION_MS >= counts.writtenAt()) {
            writing.write(counts);
            counts.written(now);
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
            writing.writeAll();
        }
    }

    @Override
    public void writeNow() throws Exception {
        writing.writeAll();
    }

    private void plan(long now) {
        if (planned == null && begun) {
            planned = clock.registerTimer(now + CONFLATION_MS, this::writeWaiting);
        }
    }

    private void writeWaiting(long now) throws Exception {
        planned = null;
        for (KeyCounts counts : keys.takeWaiting()) {
            writing.write(counts);
            counts.written(now);
        }
        keys.forgetIfMany();
    }
}
