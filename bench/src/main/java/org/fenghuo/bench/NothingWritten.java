package org.fenghuo.bench;

import java.time.Instant;
import org.fenghuo.jobs.counting.WrittenSince;

/** Knows of no document, since none of them goes to an index. */
final class NothingWritten implements WrittenSince {
    private static final long serialVersionUID = 1L;

    @Override
    public void forEach(Instant from, Instant to, Taker taker) {
        // There is nothing to hand out.
    }
}
