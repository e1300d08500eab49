package org.fenghuo.local.histories;

import java.time.Instant;
import java.util.List;

/**
 * Invents versions of records.
 *
 * @param <T> a kind of records
 */
@FunctionalInterface
interface Inventing<T> {
    /** One that is sent at that instant, after these. */
    T next(Instant now, List<T> sent);
}
