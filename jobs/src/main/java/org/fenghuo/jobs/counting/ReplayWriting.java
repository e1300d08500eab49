package org.fenghuo.jobs.counting;

import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/**
 * In a replay keys are written when event time moves; but in a backfill the index is slower than
 * the job, so that after a writing it reads on for as long as that writing took.
 */
final class ReplayWriting implements WritingTime {
    private final KeysInMemory keys;
    private final ProcessingTimeService clock;
    private final Writing writing;
    private boolean begun;
    private ScheduledFuture<?> planned;
    private long restsUntil = Long.MIN_VALUE;

    ReplayWriting(KeysInMemory keys, ProcessingTimeService clock, Writing writing) {
        this.keys = keys;
        this.clock = clock;
        this.writing = writing;
    }

    @Override
    public void changed(KeyCounts counts) {
        await(counts);
    }

    @Override
    public void await(KeyCounts counts) {
        keys.await(counts);
    }

    @Override
    public void timeMoved() throws Exception {
        if (!begun || clock.getCurrentProcessingTime() >= restsUntil) {
            begun = true;
            writeNow();
        } else if (planned == null) {
            planned = clock.registerTimer(restsUntil, this::writeRested);
        }
    }

    /** So that all that a checkpoint has read stands in the index. */
    @Override
    public void checkpointComes() throws Exception {
        writeNow();
    }

    @Override
    public void writeNow() throws Exception {
        long started = clock.getCurrentProcessingTime();
        writing.writeAll();
        long ended = clock.getCurrentProcessingTime();
        restsUntil = ended + (ended - started);
    }

    private void writeRested(long now) throws Exception {
        planned = null;
        writeNow();
    }
}
