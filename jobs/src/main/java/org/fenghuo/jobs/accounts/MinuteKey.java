package org.fenghuo.jobs.accounts;

/**
 * A minute of an input partition.
 *
 * @param partition Kafka partition
 * @param minute minutes since 1970-01-01T00:00Z, by Kafka's append time
 */
public record MinuteKey(int partition, long minute) {
    private static final long MILLIS = 60_000;

    /** The minute in which a message was appended. */
    public static MinuteKey of(int partition, long appendedAt) {
        return new MinuteKey(partition, Math.floorDiv(appendedAt, MILLIS));
    }

    /** The first instant of the minute, milliseconds of UTC. */
    public long startsAt() {
        return minute * MILLIS;
    }

    /** The same in every process and in every Java, for state is spread and found again by it. */
    @Override
    public int hashCode() {
        return 31 * partition + Long.hashCode(minute);
    }
}
