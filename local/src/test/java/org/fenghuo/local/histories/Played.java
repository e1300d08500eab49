package org.fenghuo.local.histories;

import org.fenghuo.testkit.RunningJob;

/** A job that a {@link Play} may start. */
interface Played extends RunningJob.Assembly {
    /** Whether it writes at once, then once a second, and not before a checkpoint. */
    boolean isWritingLive();

    /** How often each subtask looks, after each start, for what was written before. */
    int looks();

    /** Within how many writes a crash comes. */
    default int mostWritesUntilCrash() {
        return 400;
    }
}
