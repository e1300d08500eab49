package org.fenghuo.epi.rules;

import java.util.Locale;

/** Level of an alert, the lowest first: an internal signal, no statutory warning. */
public enum Level {
    BLUE,
    YELLOW,
    ORANGE,
    RED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The level as documents name it. */
    public String label() {
        return label;
    }

    /** The higher of two levels. */
    public static Level higher(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
