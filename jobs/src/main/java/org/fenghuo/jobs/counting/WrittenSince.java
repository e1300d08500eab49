package org.fenghuo.jobs.counting;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.fenghuo.epi.counting.SubjectArea;

/**
 * Knows which documents stand in the index since an instant. After a crash some may say what was
 * read after the checkpoint from which the job begins again, and nothing else remembers which.
 */
public interface WrittenSince extends Serializable {
    /** Takes documents. */
    @FunctionalInterface
    interface Taker {
        /** Takes the key of a document and the cell whose change writes it. */
        void take(SubjectArea key, long cell) throws Exception;
    }

    /** How long after a crash what was sent before may still reach the index. */
    default Duration onItsWayFor() {
        return Duration.ofSeconds(15);
    }

    /** Hands out the documents that were written from one instant to another, both included. */
    void forEach(Instant from, Instant to, Taker taker) throws Exception;
}
