package org.fenghuo.jobs.accounts;

import java.util.List;

/** What became of a message that was read. */
public enum Outcome {
    COUNTED,
    DUPLICATE,
    STALE,
    REJECTED,
    TOO_LATE;

    /** All outcomes, without an array copied at each call. */
    public static final List<Outcome> ALL = List.of(values());
}
