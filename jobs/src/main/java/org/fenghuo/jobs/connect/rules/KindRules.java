package org.fenghuo.jobs.connect.rules;

import java.util.List;
import java.util.Optional;
import org.fenghuo.jobs.intake.Fault;

/** The rules of a kind of record, in the order of docs/record-rules.md. Not for several threads. */
public interface KindRules<T> {
    /**
     * The first rule that a record breaks.
     *
     * @param appendedAt milliseconds of UTC at which Kafka received it
     */
    Optional<Fault> firstFault(T record, long appendedAt);

    /** Every rule that a record breaks, for one who is to correct it. */
    List<Fault> allFaults(T record, long appendedAt);
}
