package org.fenghuo.jobs.cases;

/** Says when keys that changed are written: a quiet key soon, a busy one not for each change. */
interface WritingTime {
    /** What it has written, and how. */
    interface Writing {
        /** Writes one key. */
        void write(KeyCounts counts) throws Exception;

        /** Writes all keys that wait. */
        void writeAll() throws Exception;
    }

    /** A key has something to be written; its key is the current one. */
    void changed(KeyCounts counts) throws Exception;

    /** Event time has moved, and the days that began with it are among what waits. */
    void timeMoved() throws Exception;

    /** A checkpoint comes, or the end: all that waits is written. */
    void writeNow() throws Exception;
}
