package org.fenghuo.local.recount;

import java.time.Instant;

/**
 * The place of a version among those of its record.
 *
 * @param version its version
 * @param reportedAtMs when it became known, in milliseconds since 1970
 * @param contentHash fingerprint of its content
 */
public record Order(long version, long reportedAtMs, long contentHash)
        implements Comparable<Order> {
    /** The place of a version that became known at that instant. */
    public static Order of(long version, Instant reportedAt, long contentHash) {
        return new Order(version, reportedAt.toEpochMilli(), contentHash);
    }

    @Override
    public int compareTo(Order other) {
        int byVersion = Long.compare(version, other.version);
        if (byVersion != 0) {
            return byVersion;
        }
        int byInstant = Long.compare(reportedAtMs, other.reportedAtMs);
        return byInstant != 0 ? byInstant : Long.compare(contentHash, other.contentHash);
    }
}
