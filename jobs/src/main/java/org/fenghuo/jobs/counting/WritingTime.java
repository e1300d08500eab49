package org.fenghuo.jobs.counting;

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

    /** A key has something to be written of which much more may follow: it waits for its turn. */
    void await(KeyCounts counts) throws Exception;

    /** Event time has moved, and the days that began with it are among what waits. */
    void timeMoved() throws Exception;

    /** What has not been written when a checkpoint is taken is kept in it. */
    void checkpointComes() throws Exception;

    /** The end comes, or too much waits: all of it is written. */
    void writeNow() throws Exception;
}
