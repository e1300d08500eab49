package org.fenghuo.feeds.nyc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.feeds.publication.RegisterPlaying;
import org.fenghuo.feeds.table.AreaTable;
import org.fenghuo.feeds.table.Denominator;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;

/** New York City's COVID-19 cases as its health department published them, by borough and day. */
public final class NewYork implements Feed {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** The README gives the ZIP areas no year; they get that of the others. */
    private static final AreaTable AREAS =
            new AreaTable(
                    Map.of(
                            "city",
                            new Denominator(AreaLevel.PREFECTURE, "rate-denominator", 2019),
                            "borough",
                            new Denominator(AreaLevel.COUNTY, "rate-denominator", 2019),
                            "zip",
                            new Denominator(AreaLevel.TOWNSHIP, "ALL", 2019)));

    private final List<Area> areas;
    private final Places places;
    private final List<Changes> publications;
    private final List<String> leftOut;
    private final PublicationDates dates;

    private NewYork(List<Area> areas, Places places, DailyFile file, PublicationDates dates) {
        this.areas = areas;
        this.places = places;
        this.publications = file.publications();
        this.leftOut = file.leftOut();
        this.dates = dates;
    }

    /** Reads areas.csv and cases_borough_day of a folder. */
    public static NewYork read(Path folder, PublicationDates dates) throws IOException {
        List<Area> areas = AREAS.read(folder);
        Places places = Places.among(areas);
        return new NewYork(areas, places, DailyFile.read(folder, places), dates);
    }

    @Override
    public String name() {
        return "nyc";
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    @Override
    public List<Area> areas() {
        return areas;
    }

    @Override
    public Set<RecordStream> streams() {
        return Set.of(RecordStream.CASES);
    }

    @Override
    public Playing play() {
        CaseRegister register = new CaseRegister(places, Days.of(publications), ZONE, leftOut);
        return new RegisterPlaying<>(publications, register, dates, ZONE);
    }
}
