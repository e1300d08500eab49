package org.fenghuo.jobs.connect.areas;

import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** The registers of places at which something counts. */
public enum PlaceRegister {
    /** The tree of areas. */
    AREAS(Topics.AREAS) {
        @Override
        PlaceReading reading(FramingSettings framing) {
            return new AreaReading(framing);
        }
    },
    /** Facilities, each of which is a leaf in its area. */
    FACILITIES(Topics.FACILITIES) {
        @Override
        PlaceReading reading(FramingSettings framing) {
            return new FacilityReading(framing);
        }
    };

    private final Topic topic;

    PlaceRegister(Topic topic) {
        this.topic = topic;
    }

    /** The topic that holds the register. */
    public Topic topic() {
        return topic;
    }

    abstract PlaceReading reading(FramingSettings framing);
}
