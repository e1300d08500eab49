package org.fenghuo.feeds.publication;

import java.time.Instant;

/** What a publisher changed at one instant, in the publisher's own terms. */
public interface Batch {
    Instant at();
}
