package org.fenghuo.jobs.connect.rules;

import java.util.List;
import java.util.Optional;
import org.fenghuo.jobs.intake.Fault;

/** The rules of a kind of record, in the order of docs/record-rules.md. Not for several threads. */
public abstract class KindRules<T> {
    /**
     * The first rule that a record breaks.
     *
     * @param appendedAt milliseconds of UTC at which Kafka received it
     */
    public final Optional<Fault> firstFault(T record, long appendedAt) {
        return ordered().firstFault(record, appendedAt);
    }

    /** Every rule that a record breaks, for one who is to correct it. */
    public final List<Fault> allFaults(T record, long appendedAt) {
        return ordered().allFaults(record, appendedAt);
    }

    /** The head of a record; null for a register. */
    public final Head head(T record) {
        return ordered().head(record);
    }

    /** The rules of this kind, the same at each call. */
    protected abstract OrderedRules<T> ordered();
}
