package org.fenghuo.local.histories;

import org.fenghuo.jobs.counting.WrittenFormat;
import org.fenghuo.jobs.counting.WrittenSince;

/**
 * How a played job writes its documents.
 *
 * @param live whether it writes at once, then once a second, and not before a checkpoint
 * @param lookingBack whether it finds out after a restart what was written before
 */
record Writing(boolean live, boolean lookingBack) {
    /** All before a checkpoint. */
    static final Writing IN_REPLAY = new Writing(false, true);

    /** At once, then once a second. */
    static final Writing AS_IN_LIVE_TIME = new Writing(true, true);

    int looks() {
        return lookingBack ? MemoryWritten.LOOKS : 0;
    }

    /** What the topology is given to look things up; null where it shall not. */
    WrittenSince lookedUp(MemoryIndex index, String alias, WrittenFormat format) {
        return lookingBack ? new MemoryWritten(index, alias, format) : null;
    }
}
