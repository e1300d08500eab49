package org.fenghuo.local.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenghuo.feeds.county.CountySettings;
import org.fenghuo.feeds.county.InventedCounty;
import org.fenghuo.feeds.germany.Germany;
import org.fenghuo.feeds.nyc.NewYork;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.local.reach.NotThere;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which data set is played, and which part of it. */
final class SetChoice {
    private static final LocalDate COUNTY_FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate COUNTY_TO = LocalDate.of(2025, 12, 31);

    /** The data sets that can be played. */
    enum DataSet {
        NYC,
        DE,
        COUNTY
    }

    @Parameters(
            index = "0",
            paramLabel = "SET",
            description = {
                "数据集:nyc、de 或 county。",
                "nyc: New York's COVID-19 cases, vaccinations and emergency visits; de: Germany's"
                        + " COVID-19 cases; county: an invented county."
            })
    private DataSet set;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {"数据文件夹。", "Folder with the files of nyc or de."})
    private Path data;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = {
                "起始日期。",
                "First day played publication by publication; what came before is played as one."
                        + " For county the day on which it begins (default: 2025-01-01)."
            })
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            description = {
                "截止日期。",
                "Last day played (default: the last there is; county: 2025-12-31)."
            })
    private LocalDate to;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = {"随机种子。", "Another seed, another county (default: ${DEFAULT-VALUE})."})
    private long seed;

    @Option(
            names = "--scale",
            paramLabel = "X",
            defaultValue = "1",
            description = {
                "人口比例。",
                "Population of the county in parts of the real one (default: 1)."
            })
    private double scale;

    /** Refuses streams that the set does not have. */
    void requireHas(Set<RecordStream> streams) {
        if (set == DataSet.DE && !streams.equals(EnumSet.of(RecordStream.CASES))) {
            throw new IllegalArgumentException(
                    "--streams names %s, and de has cases alone: leave it away, or play nyc or county"
                            .formatted(
                                    streams.stream()
                                            .map(RecordStream::word)
                                            .sorted()
                                            .collect(Collectors.joining(","))));
        }
    }

    Feed open(Set<RecordStream> streams) throws IOException {
        return switch (set) {
            case NYC -> NewYork.read(folder("nyc"), dates(), streams);
            case DE -> Germany.read(folder("de"), dates());
            case COUNTY -> county(streams);
        };
    }

    private Feed county(Set<RecordStream> streams) {
        LocalDate first = from == null ? COUNTY_FROM : from;
        LocalDate last = to == null ? COUNTY_TO : to;
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
        return new InventedCounty(
                CountySettings.of(seed, first, days).withScale(scale).withStreams(streams));
    }

    private PublicationDates dates() {
        return new PublicationDates(
                from == null ? PublicationDates.ALL.from() : from,
                to == null ? PublicationDates.ALL.to() : to);
    }

    private Path folder(String name) {
        if (data == null) {
            throw new IllegalArgumentException(
                    "--data is missing: give the folder with the files of " + name);
        }
        if (!Files.isDirectory(data)) {
            throw new NotThere(
                    "%s is not there: give the folder with the files of %s with --data"
                            .formatted(data, name));
        }
        return data;
    }
}
