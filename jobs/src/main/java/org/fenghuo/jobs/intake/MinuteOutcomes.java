package org.fenghuo.jobs.intake;

/**
 * How many messages of a minute had each outcome.
 *
 * @param key partition and minute
 * @param counted made or changed a count
 * @param duplicate were known already
 * @param stale were older than what was known
 * @param rejected were refused
 * @param tooLate lay beyond the horizon
 */
public record MinuteOutcomes(
        MinuteKey key, long counted, long duplicate, long stale, long rejected, long tooLate) {

    /** One message. */
    public static MinuteOutcomes one(MinuteKey key, Outcome outcome) {
        return new MinuteOutcomes(
                key,
                outcome == Outcome.COUNTED ? 1 : 0,
                outcome == Outcome.DUPLICATE ? 1 : 0,
                outcome == Outcome.STALE ? 1 : 0,
                outcome == Outcome.REJECTED ? 1 : 0,
                outcome == Outcome.TOO_LATE ? 1 : 0);
    }

    /** Both together. */
    public MinuteOutcomes plus(MinuteOutcomes other) {
        return new MinuteOutcomes(
                key,
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
