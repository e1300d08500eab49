package org.fenghuo.feeds.publication;

import java.time.ZoneId;
import java.util.List;
import org.fenghuo.records.Area;

/** A data set told again as case reports, publication by publication. */
public interface Feed {
    /** The name by which a person asks for it. */
    String name();

    /** The zone in which the days of its records are meant. */
    ZoneId zone();

    /** Its areas with their populations, every parent before its children. */
    List<Area> areas();

    /** Begins the story from its first chosen publication; each call tells the same story anew. */
    Playing play();

    /** How much there is to play; the whole story is gone through silently to know it. */
    default FeedSize size() {
        int publications = 0;
        long records = 0;
        for (Playing playing = play(); playing.hasNext(); ) {
            records += playing.next().size();
            publications++;
        }
        return new FeedSize(publications, records);
    }
}
