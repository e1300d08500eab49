package org.fenghuo.jobs.counting;

import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/**
 * In live time a quiet key is written at once, and after that once a second while it changes.
 *
 * <p>When the index is behind, writing takes its time. Two thirds of all time are left for reading:
 * the more of them has been used up, the longer a key must not have been written to pass for a
 * quiet one. The others stand in a line, which moves a tenth of a second at a time, and what a key
 * gathers in it is written together. When nothing was read for a second, the line moves on: there
 * is nothing that a rest would be for.
 */
final class LiveWriting implements WritingTime {
    private static final long CONFLATION_MS = 1_000;
    private static final long TURN_MS = 100;
    private static final long SLACK_MS = 250;
    private static final int STRICTNESS = 8;
    // With half of the time, bulks and refreshes took longer than what they were to make visible.
    private static final int REST = 2;

    private final KeysInMemory keys;
    private final ProcessingTimeService clock;
    private final Writing writing;
    private boolean begun;
    private long restedAt;
    private boolean hasRead;
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
        hasRead = true;
        if (counts.isWaiting()) {
            return;
        }
        long now = now();
        if (begun && now - counts.writtenAt() >= quietFor(now)) {
            write(counts, now);
            rest(now);
            return;
        }
        await(counts);
    }

    @Override
    public void await(KeyCounts counts) throws Exception {
        if (counts.isWaiting()) {
            return;
        }
        keys.await(counts);
        if (begun && nextTurn == null) {
            nextTurnAt(now() + CONFLATION_MS);
        }
    }

    @Override
    public void timeMoved() throws Exception {
        begun = true;
        if (keys.isAnyWaiting() && nextTurn == null) {
            nextTurnAt(now());
        }
    }

    /** To write all that waits would hold up the barrier, and with it whatever comes behind it. */
    @Override
    public void checkpointComes() {}

    @Override
    public void writeNow() throws Exception {
        long started = now();
        writing.writeAll();
        rest(started);
    }

    /** How long a key must not have been written, to be written at once. */
    private long quietFor(long now) {
        return CONFLATION_MS + STRICTNESS * Math.max(0, restedAt - SLACK_MS - now);
    }

    /** What writing took is owed to reading. */
    private void rest(long started) {
        restedAt = Math.max(restedAt, started) + (1 + REST) * (now() - started);
    }

    private void nextTurnAt(long time) {
        nextTurn = clock.registerTimer(time, any -> takeTurn());
    }

    private void takeTurn() throws Exception {
        nextTurn = null;
        long started = now();
        KeyCounts first = keys.nextWaiting();
        while (first != null) {
            write(first, now());
            first = now() - started < TURN_MS ? keys.nextWaiting() : null;
        }
        rest(started);
        if (keys.isAnyWaiting()) {
            restUntil(restedAt);
        }
    }

    /** Looks once a second whether anybody reads in the time that is left for it. */
    private void restUntil(long end) {
        hasRead = false;
        long look = Math.min(end, now() + CONFLATION_MS);
        nextTurn = clock.registerTimer(look, any -> restOrTakeTurn(end));
    }

    private void restOrTakeTurn(long end) throws Exception {
        if (hasRead && now() < end) {
            restUntil(end);
        } else {
            takeTurn();
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
