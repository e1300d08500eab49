package org.fenghuo.jobs.accounts;

/**
 * Where and when a message was received, and from whom.
 *
 * @param partition partition it was read from; {@link #NOT_COUNTED} for what a message says besides
 *     its first statement, since a message has one outcome
 * @param minute minute in which Kafka received it, since 1970-01-01T00:00Z
 * @param source code of the facility that sent it
 * @param day local day on which it became known, as days since 1970-01-01
 * @param delay how long its source took
 */
public record Receipt(int partition, long minute, String source, int day, ReportDelay delay) {
    /** Stands for the partition of what has no outcome of its own. */
    public static final int NOT_COUNTED = -1;

    /** The source of messages that do not say it. */
    public static final String UNKNOWN_SOURCE = "unknown";

    /** The same for what a message says besides: it has no outcome, and takes no time. */
    public Receipt notCounted() {
        return new Receipt(NOT_COUNTED, minute, source, day, ReportDelay.NONE);
    }

    /** Whether the message has its outcome by this. */
    public boolean isCounted() {
        return partition != NOT_COUNTED;
    }
}
