package org.fenghuo.jobs.counting;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a restart has every document written again that was written after the checkpoint, twice:
 * the second time for what was still on its way to the index when the job crashed.
 */
final class LookBack {
    private static final Logger LOG = LoggerFactory.getLogger(LookBack.class);

    /** The clock that stamped documents may differ from that which dated the checkpoint. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(3);

    /** Stands for the time of the checkpoint of a job that begins without one. */
    static final long NO_CHECKPOINT = 0;

    private final Optional<WrittenSince> written;
    private final ProcessingTimeService clock;
    private final WrittenSince.Taker touch;
    private long since;
    private long restartedAt;
    private int looksLeft;
    private long found;

    /** Nothing is to be looked for yet. */
    LookBack(
            Optional<WrittenSince> written, ProcessingTimeService clock, WrittenSince.Taker touch) {
        this.written = written;
        this.clock = clock;
        this.touch = touch;
    }

    /** The job begins again from a checkpoint of that time, milliseconds of UTC. */
    void beginFrom(long checkpointTime) {
        if (written.isPresent()) {
            since = checkpointTime;
            restartedAt = clock.getCurrentProcessingTime();
            looksLeft = 2;
            lookIn(Duration.ZERO);
        }
    }

    /** Whether some documents may not have been found yet. */
    boolean isPending() {
        return looksLeft > 0;
    }

    /** Since when documents are to be looked for if the job begins again from this checkpoint. */
    long since(long checkpointTime) {
        return isPending() ? since : checkpointTime;
    }

    private void lookIn(Duration time) {
        var unused =
                clock.registerTimer(
                        clock.getCurrentProcessingTime() + time.toMillis(), timestamp -> look());
    }

    private void look() throws Exception {
        Instant from = Instant.ofEpochMilli(since).minus(CLOCKS_DIFFER);
        try {
            written.orElseThrow()
                    .forEach(
                            from,
                            Instant.ofEpochMilli(restartedAt),
                            (key, cell) -> {
                                found++;
                                touch.take(key, cell);
                            });
        } catch (IOException unreachable) {
            LOG.warn(
                    "What was written since {} cannot be looked up, trying again in {}",
                    from,
                    TRY_AGAIN,
                    unreachable);
            lookIn(TRY_AGAIN);
            return;
        }
        // A job that nobody ran before has nothing on its way.
        looksLeft = since == NO_CHECKPOINT && found == 0 ? 0 : looksLeft - 1;
        if (looksLeft > 0) {
            lookIn(written.orElseThrow().onItsWayFor());
        }
    }
}
