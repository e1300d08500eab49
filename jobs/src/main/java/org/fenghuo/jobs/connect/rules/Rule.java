package org.fenghuo.jobs.connect.rules;

import org.fenghuo.jobs.intake.Fault;

/** One rule of a kind of record: what is wrong, null when it is kept. */
@FunctionalInterface
public interface Rule<T> {
    Fault fault(T record);
}
