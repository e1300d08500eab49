package org.fenghuo.feeds.nyc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.publication.RegisterPlaying;
import org.fenghuo.records.Area;

/** New York's cases by borough and day. */
final class Cases {
    private final Places places;
    private final List<Changes> publications;
    private final List<String> leftOut;

    private Cases(Places places, DailyFile file) {
        this.places = places;
        this.publications = file.publications();
        this.leftOut = file.leftOut();
    }

    /** Reads cases_borough_day of a folder. */
    static Cases read(Path folder, List<Area> areas) throws IOException {
        Places places = Places.among(areas);
        return new Cases(places, DailyFile.read(folder, places));
    }

    Playing play(PublicationDates dates, ZoneId zone) {
        CaseRegister register = new CaseRegister(places, Days.of(publications), zone, leftOut);
        return new RegisterPlaying<>(publications, register, dates, zone);
    }
}
