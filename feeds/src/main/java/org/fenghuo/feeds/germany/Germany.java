package org.fenghuo.feeds.germany;

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

/** Germany's COVID-19 case list as the Robert Koch-Institut published it day after day. */
public final class Germany implements Feed {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final AreaTable AREAS =
            new AreaTable(
                    Map.of(
                            "country",
                            new Denominator(AreaLevel.COUNTRY, "ALL", 2020),
                            "land",
                            new Denominator(AreaLevel.PROVINCE, "ALL", 2020),
                            "county",
                            new Denominator(AreaLevel.COUNTY, "ALL", 2021)));

    private final List<Area> areas;
    private final List<ListChanges> publications;
    private final PublicationDates dates;

    private Germany(List<Area> areas, List<ListChanges> publications, PublicationDates dates) {
        this.areas = areas;
        this.publications = publications;
        this.dates = dates;
    }

    /** Reads areas.csv and case_list of a folder. */
    public static Germany read(Path folder, PublicationDates dates) throws IOException {
        return new Germany(AREAS.read(folder), CaseList.read(folder, ZONE), dates);
    }

    @Override
    public String name() {
        return "de";
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
        return new RegisterPlaying<>(publications, new CaseRegister(), dates, ZONE);
    }
}
