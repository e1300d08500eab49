package org.fenghuo.epi.cases;

import java.util.List;
import java.util.Locale;

/** The place by which cases are counted. */
public enum PlaceBasis {
    RESIDENCE,
    REPORTING,
    INFECTION;

    /** All place bases, without an array copied at each call. */
    public static final List<PlaceBasis> ALL = List.of(values());

    /** The place basis as documents name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
