package org.fenghuo.epi.place;

import java.util.Locale;

/** Level of an area in the tree of administration, from the country down. */
public enum AreaLevel {
    COUNTRY,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    /** Not a level either, but it lies in an area as a village does. */
    FACILITY,
    /** Nor a level: a school, a class or another collective unit in an area. */
    UNIT,
    /** Not a level: whatever the tree does not know. */
    OUTSIDE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The level as documents name it. */
    public String label() {
        return label;
    }
}
