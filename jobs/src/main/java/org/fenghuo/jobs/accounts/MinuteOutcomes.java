package org.fenghuo.jobs.accounts;

/**
 * How many messages of a minute had each outcome.
 *
 * @param key partition and minute
 * @param counts how many
 */
public record MinuteOutcomes(MinuteKey key, OutcomeCounts counts) {

    /** One message. */
    public static MinuteOutcomes one(MinuteKey key, Outcome outcome) {
        return new MinuteOutcomes(key, OutcomeCounts.one(outcome));
    }

    /** Both together. */
    public MinuteOutcomes plus(MinuteOutcomes other) {
        return new MinuteOutcomes(key, counts.plus(other.counts));
    }
}
