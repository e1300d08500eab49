package org.fenghuo.feeds.publication;

import java.time.Instant;

/** The complaint that a publication was read after the next one had been asked for. */
public final class ReadTooLate {
    private ReadTooLate() {}

    /** Of the publication of that instant. */
    public static IllegalStateException of(Instant at) {
        return new IllegalStateException(
                "the records of the publication of %s were asked for after a later publication: read them first"
                        .formatted(at));
    }
}
