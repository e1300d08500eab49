package org.fenghuo.jobs.connect.areas;

import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** The registers of places at which something counts. */
public enum PlaceRegister {
    /** The tree of areas. */
    AREAS,
    /** Facilities, each of which is a leaf in its area. */
    FACILITIES,
    /** Collective units, each of which is a leaf in its area or in a larger unit. */
    UNITS;

    /** The topic that holds the register. */
    public Topic topic() {
        return switch (this) {
            case AREAS -> Topics.AREAS;
            case FACILITIES -> Topics.FACILITIES;
            case UNITS -> Topics.UNITS;
        };
    }

    PlaceReading reading(FramingSettings framing) {
        return switch (this) {
            case AREAS -> new AreaReading(framing);
            case FACILITIES -> new FacilityReading(framing);
            case UNITS -> new UnitReading(framing);
        };
    }
}
