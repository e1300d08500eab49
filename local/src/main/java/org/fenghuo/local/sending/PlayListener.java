package org.fenghuo.local.sending;

import java.time.Instant;

/** Hears how far a story has been told. */
@FunctionalInterface
public interface PlayListener {
    /** So many records have been sent, the newest of a publication of that instant. */
    void reached(Instant publication, long sent);
}
