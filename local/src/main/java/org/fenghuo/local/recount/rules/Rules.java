package org.fenghuo.local.recount.rules;

import java.util.Optional;

/** The rules of one kind of records, in the order of docs/record-rules.md. */
@FunctionalInterface
public interface Rules<T> {
    /** The first rule that a record breaks, if it breaks any. */
    Optional<Fault> firstBroken(T record, long appendedAtMs);
}
