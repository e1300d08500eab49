package org.fenghuo.feeds.nyc.vaccinations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.fenghuo.feeds.counts.CountChanges;
import org.fenghuo.feeds.counts.CountsPlaying;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.PublicationDates;

/** New York's persons vaccinated against COVID-19 by ZIP area of residence, a record a dose. */
public final class NewYorkVaccinations {
    private final DoseFile file;
    private final List<CountChanges> publications;

    private NewYorkVaccinations(DoseFile file) {
        this.file = file;
        this.publications = file.publications();
    }

    /** Reads vax_zip_cumulative of a folder, whose areas are these. */
    public static NewYorkVaccinations read(Path folder, Set<String> areas) throws IOException {
        return new NewYorkVaccinations(DoseFile.read(folder, areas));
    }

    /** Plays the publications of these local dates. */
    public Playing play(PublicationDates dates, ZoneId zone) {
        return new CountsPlaying(publications, new Doses(file, zone), dates, zone);
    }
}
