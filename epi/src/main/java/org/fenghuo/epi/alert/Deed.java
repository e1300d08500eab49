package org.fenghuo.epi.alert;

import java.util.Locale;

/** What was decided about an alert. */
public enum Deed {
    RAISED,
    UPDATED,
    RANG_AGAIN,
    ACKNOWLEDGED,
    VERIFIED,
    NOTED,
    CLOSED,
    WITHDRAWN,
    GROUND_LOST,
    CAME_BACK,
    COVERED,
    UNCOVERED,
    NOT_RAISED,
    REFUSED;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The decision as documents name it. */
    public String label() {
        return label;
    }
}
