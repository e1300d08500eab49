package org.fenghuo.feeds.nyc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.fenghuo.feeds.nyc.vaccinations.NewYorkVaccinations;
import org.fenghuo.feeds.nyc.visits.NewYorkVisits;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.MergedPlaying;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.feeds.table.AreaTable;
import org.fenghuo.feeds.table.Denominator;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;

/**
 * New York City's COVID-19 cases, vaccinations and emergency visits as its health department
 * published them.
 */
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
    private final Set<RecordStream> streams;
    private final List<BiFunction<PublicationDates, ZoneId, Playing>> playings;
    private final PublicationDates dates;

    private NewYork(
            List<Area> areas,
            Set<RecordStream> streams,
            List<BiFunction<PublicationDates, ZoneId, Playing>> playings,
            PublicationDates dates) {
        this.areas = areas;
        this.streams = streams;
        this.playings = playings;
        this.dates = dates;
    }

    /** Reads areas.csv and cases_borough_day of a folder. */
    public static NewYork read(Path folder, PublicationDates dates) throws IOException {
        return read(folder, dates, Set.of(RecordStream.CASES));
    }

    /** Reads areas.csv and the files of these streams of a folder. */
    public static NewYork read(Path folder, PublicationDates dates, Set<RecordStream> streams)
            throws IOException {
        List<Area> areas = AREAS.read(folder);
        List<BiFunction<PublicationDates, ZoneId, Playing>> playings = new ArrayList<>();
        if (streams.contains(RecordStream.CASES)) {
            playings.add(Cases.read(folder, areas)::play);
        }
        if (streams.contains(RecordStream.VACCINATIONS)) {
            Set<String> zips = codes(areas, AreaLevel.TOWNSHIP);
            playings.add(NewYorkVaccinations.read(folder, zips)::play);
        }
        if (streams.contains(RecordStream.VISITS)) {
            Set<String> boroughs = codes(areas, AreaLevel.COUNTY);
            playings.add(NewYorkVisits.read(folder, boroughs, ZONE)::play);
        }
        return new NewYork(areas, Set.copyOf(streams), List.copyOf(playings), dates);
    }

    private static Set<String> codes(List<Area> areas, AreaLevel level) {
        return areas.stream()
                .filter(area -> area.getLevel() == level)
                .map(Area::getCode)
                .collect(Collectors.toCollection(TreeSet::new));
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
        return streams;
    }

    @Override
    public Playing play() {
        return new MergedPlaying(
                playings.stream().map(playing -> playing.apply(dates, ZONE)).toList());
    }
}
