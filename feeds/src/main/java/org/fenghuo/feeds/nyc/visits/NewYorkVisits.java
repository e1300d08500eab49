package org.fenghuo.feeds.nyc.visits;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.fenghuo.feeds.counts.CountChanges;
import org.fenghuo.feeds.counts.CountsPlaying;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.PublicationDates;

/** New York's visits to emergency departments with respiratory illness, a record a visit. */
public final class NewYorkVisits {
    private final VisitFile file;
    private final List<CountChanges> publications;

    private NewYorkVisits(VisitFile file) {
        this.file = file;
        this.publications = file.publications();
    }

    /** Reads ed_visits_borough_age_day of a folder, whose boroughs are these. */
    public static NewYorkVisits read(Path folder, Set<String> boroughs, ZoneId zone)
            throws IOException {
        return new NewYorkVisits(VisitFile.read(folder, boroughs, zone));
    }

    /** Plays the publications of these local dates. */
    public Playing play(PublicationDates dates, ZoneId zone) {
        return new CountsPlaying(publications, new Visits(file), dates, zone);
    }
}
