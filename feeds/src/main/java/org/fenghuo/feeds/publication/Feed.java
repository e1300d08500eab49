package org.fenghuo.feeds.publication;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.fenghuo.records.Area;
import org.fenghuo.schemas.topics.Topic;

/** A data set told again as records, publication by publication. */
public interface Feed {
    /** The name by which a person asks for it. */
    String name();

    /** The zone in which the days of its records are meant. */
    ZoneId zone();

    /** Its areas with their populations, every parent before its children. */
    List<Area> areas();

    /** Which streams it plays. */
    Set<RecordStream> streams();

    /** Begins the story from its first chosen publication; each call tells the same story anew. */
    Playing play();

    /**
     * The topics of its streams, also those to which it has nothing to say: who reads several
     * topics waits for the time of each.
     */
    default List<Topic> topics() {
        return RecordStream.topicsOf(streams());
    }

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
