package org.fenghuo.jobs.intake;

import org.fenghuo.jobs.accounts.Receipt;

/**
 * What a message turned out to be: a version of a record, a refused value, or a tick that only
 * moves event time.
 *
 * @param <V> the kind of version
 */
public sealed interface Arrival<V> {

    /** Milliseconds of UTC at which Kafka received it. */
    long appendedAt();

    /**
     * A version of a record.
     *
     * @param reportedAt its event time, milliseconds of UTC
     */
    record Read<V>(long appendedAt, long reportedAt, V version) implements Arrival<V> {}

    /** A value that was refused. */
    record Refused<V>(long appendedAt, Rejected rejected, Receipt receipt) implements Arrival<V> {}

    /**
     * The sender has sent all that it knew up to an instant.
     *
     * @param until that instant, milliseconds of UTC
     */
    record Tick<V>(long appendedAt, long until) implements Arrival<V> {}
}
