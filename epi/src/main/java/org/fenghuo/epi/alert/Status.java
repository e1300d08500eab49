package org.fenghuo.epi.alert;

import java.util.Locale;

/** State of an alert. */
public enum Status {
    /** It rings, and nobody has answered yet. */
    RAISED,
    /** Somebody has taken it on. */
    ACKNOWLEDGED,
    /** Somebody has looked into it and said what it is. */
    VERIFIED,
    /** It is over. */
    CLOSED,
    /** Corrections took its ground away before anybody had looked into it. */
    WITHDRAWN,
    /** Corrections took its ground away after somebody had looked into it: only people close it. */
    GROUND_LOST;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The state as documents name it. */
    public String label() {
        return label;
    }

    /** Whether somebody may still have to do something about it. */
    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }
}
