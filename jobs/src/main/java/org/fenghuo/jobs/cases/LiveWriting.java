package org.fenghuo.jobs.cases;

import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/**
 * In live time a quiet key is written at once, and after that once a second while it changes.
 *
 * <p>When the index is behind, writing takes its time: busy keys then stand in a line, which moves
 * on for a tenth of a second and rests for as long, so that at least half of the time is left for
 * reading, and what a key gathers in the line is written together. A key that was not written for
 * twice as long as the line takes is a quiet one, and need not stand in it.
 */
final class LiveWriting implements WritingTime {
    private static final long CONFLATION_MS = 1_000;
    private static final long TURN_MS = 100;

    private final KeysInMemory keys;
    private final ProcessingTimeService clock;
    private final Writing writing;
    private boolean begun;
    private long lineTakes;
    private ScheduledFuture<?> nextTurn;

    /**
     * Nobody stands in the line yet.
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
        if (counts.isWaiting()) {
            return;
        }
        long now = now();
        if (begun && now - counts.writtenAt() >= Math.max(CONFLATION_MS, 2 * lineTakes)) {
            write(counts, now);
            return;
        }
        keys.await(counts, now);
        if (begun && nextTurn == null) {
            nextTurnAt(now + CONFLATION_MS);
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
        writing.writeAll();
        lineTakes = 0;
    }

    private void nextTurnAt(long time) {
        nextTurn = clock.registerTimer(time, any -> takeTurn());
    }

    private void takeTurn() throws Exception {
        nextTurn = null;
        long started = now();
        KeyCounts first = keys.nextWaiting();
        lineTakes = 0;
        while (first != null) {
            lineTakes = Math.max(0, started - first.waitingSince() - CONFLATION_MS);
            write(first, now());
            first = now() - started < TURN_MS ? keys.nextWaiting() : null;
        }
        if (keys.isAnyWaiting()) {
            long ended = now();
            nextTurnAt(ended + (ended - started));
        }
    }

    private void write(KeyCounts counts, long now) throws Exception {
        writing.write(counts);
        counts.written(now);
        keys.forgetIfMany();
    }

    private long now() {
        return clock.getCurrentProcessingTime();
    }
}
