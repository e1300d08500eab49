package org.fenghuo.epi.cases;

import java.util.List;
import java.util.Locale;

/** Sex of a person, or all of them together. */
public enum SexGroup {
    UNKNOWN,
    MALE,
    FEMALE,
    ALL;

    /** All groups, without an array copied at each call. */
    public static final List<SexGroup> GROUPS = List.of(values());

    /** The group as documents name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
