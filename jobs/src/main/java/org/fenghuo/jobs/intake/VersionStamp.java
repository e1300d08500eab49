package org.fenghuo.jobs.intake;

/**
 * What orders the versions of one record, whatever the order of their arrival.
 *
 * @param version the sender's growing number
 * @param reportedAt instant at which the version became known, milliseconds of UTC
 * @param contentHash hash of the content, to tell two contents of one version apart
 */
public record VersionStamp(long version, long reportedAt, long contentHash)
        implements Comparable<VersionStamp> {
    @Override
    public int compareTo(VersionStamp other) {
        if (version != other.version) {
            return Long.compare(version, other.version);
        }
        if (reportedAt != other.reportedAt) {
            return Long.compare(reportedAt, other.reportedAt);
        }
        return Long.compare(contentHash, other.contentHash);
    }
}
