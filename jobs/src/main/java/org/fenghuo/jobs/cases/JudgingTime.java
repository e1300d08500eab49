package org.fenghuo.jobs.cases;

import java.util.List;
import org.fenghuo.epi.detect.RollKey;

/** Says when rolls that changed are judged. */
interface JudgingTime {
    /** What it has judged. */
    @FunctionalInterface
    interface Judging {
        /** Takes changes of a roll to it, in this order, and judges it. */
        void judge(RollKey key, List<RollChange> changes) throws Exception;
    }

    /** Takes a change that waits. */
    @FunctionalInterface
    interface Taker {
        /** Takes it. */
        void take(RollChange change) throws Exception;
    }

    /**
     * A roll changes.
     *
     * @param now event time so far, {@link Long#MIN_VALUE} if it has not begun
     */
    void changed(RollChange change, long now) throws Exception;

    /** Event time has come so far. */
    void timeMoved(long now) throws Exception;

    /** A checkpoint comes: what still waits after this is kept in it. */
    void checkpointComes() throws Exception;

    /** Hands out all changes that wait. */
    void forEachWaiting(Taker taker) throws Exception;
}
