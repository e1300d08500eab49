package org.fenghuo.jobs.accounts;

/**
 * How many messages had each outcome.
 *
 * @param counted made or changed a count
 * @param duplicate were known already
 * @param stale were older than what was known
 * @param rejected were refused
 * @param tooLate lay beyond the horizon
 */
public record OutcomeCounts(long counted, long duplicate, long stale, long rejected, long tooLate) {
    /** No message. */
    static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0);

    /** One message. */
    public static OutcomeCounts one(Outcome outcome) {
        long[] counts = new long[Outcome.ALL.size()];
        counts[outcome.ordinal()] = 1;
        return of(counts);
    }

    /** Counts by the place of the outcome among all. */
    static OutcomeCounts of(long[] counts) {
        return new OutcomeCounts(
                counts[Outcome.COUNTED.ordinal()],
                counts[Outcome.DUPLICATE.ordinal()],
                counts[Outcome.STALE.ordinal()],
                counts[Outcome.REJECTED.ordinal()],
                counts[Outcome.TOO_LATE.ordinal()]);
    }

    /** Both together. */
    public OutcomeCounts plus(OutcomeCounts other) {
        return new OutcomeCounts(
                counted + other.counted,
                duplicate + other.duplicate,
                stale + other.stale,
                rejected + other.rejected,
                tooLate + other.tooLate);
    }

    /** All messages read. */
    public long read() {
        return counted + duplicate + stale + rejected + tooLate;
    }
}
