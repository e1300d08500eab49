package org.fenghuo.epi.rules;

import java.util.Locale;
import java.util.Optional;
import org.fenghuo.epi.place.AreaLevel;

/** Kind of place that a rule watches. */
public enum PlaceKind {
    COUNTRY,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    /** A collective unit: school, nursery, care home, work place. */
    UNIT,
    /** A class or dormitory in a unit. */
    CLASS,
    HOUSEHOLD,
    FACILITY;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The kind as identities and documents name it. */
    public String label() {
        return label;
    }

    /** The level of areas of this kind; empty where it is no area. */
    public Optional<AreaLevel> areaLevel() {
        return switch (this) {
            case COUNTRY -> Optional.of(AreaLevel.COUNTRY);
            case PROVINCE -> Optional.of(AreaLevel.PROVINCE);
            case PREFECTURE -> Optional.of(AreaLevel.PREFECTURE);
            case COUNTY -> Optional.of(AreaLevel.COUNTY);
            case TOWNSHIP -> Optional.of(AreaLevel.TOWNSHIP);
            case VILLAGE -> Optional.of(AreaLevel.VILLAGE);
            case UNIT, CLASS, HOUSEHOLD, FACILITY -> Optional.empty();
        };
    }
}
