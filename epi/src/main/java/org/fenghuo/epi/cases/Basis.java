package org.fenghuo.epi.cases;

import java.util.List;
import java.util.Locale;

/** The date by which cases are counted. */
public enum Basis {
    ONSET,
    DIAGNOSIS,
    REPORT,
    REVIEW,
    DEATH;

    /** All bases, without an array copied at each call. */
    public static final List<Basis> ALL = List.of(values());

    /** The basis as documents name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
