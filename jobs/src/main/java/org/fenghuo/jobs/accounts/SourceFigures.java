package org.fenghuo.jobs.accounts;

import org.fenghuo.epi.sources.DelayCounts;

/**
 * What a source has sent on a day, or what is to be added to it.
 *
 * @param key which source and day
 * @param outcomes how many of its messages had each outcome
 * @param lastSeenAt instant at which the last of them became known, milliseconds of UTC; {@link
 *     #NEVER} where there is none
 * @param delays the delays of the records that it entered that day
 */
public record SourceFigures(
        SourceDay key, OutcomeCounts outcomes, long lastSeenAt, DelayCounts delays) {
    /** Stands for no instant. */
    public static final long NEVER = Long.MIN_VALUE;

    /** One message that was refused at that instant. */
    public static SourceFigures refused(String topic, Receipt receipt, long at) {
        return new SourceFigures(
                new SourceDay(topic, receipt.source(), receipt.day()),
                OutcomeCounts.one(Outcome.REJECTED),
                at,
                DelayCounts.NONE);
    }

    /** Both together. */
    public SourceFigures plus(SourceFigures other) {
        return new SourceFigures(
                key,
                outcomes.plus(other.outcomes),
                Math.max(lastSeenAt, other.lastSeenAt),
                delays.plus(other.delays));
    }

    /** Whether nothing was sent and nothing entered. */
    public boolean isNothing() {
        return outcomes.read() == 0 && delays.all() == 0;
    }
}
