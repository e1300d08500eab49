package org.fenghuo.feeds.county;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.feeds.reference.ReferenceDisease;
import org.fenghuo.feeds.reference.ReferenceFiles;
import org.fenghuo.records.Area;
import org.fenghuo.records.CaseReport;

/**
 * An invented city with the areas of Shangluo: case reports at national seasonal rates with the
 * faults and delays of real reporting and a few hidden outbreaks, the children of one county with
 * their doses, and visits to hospitals. The same settings tell the same story, byte by byte.
 */
public final class InventedCounty implements Feed {
    private final CountySettings settings;
    private final Places places;
    private final EverydayIllnesses everyday;
    private final Outbreaks outbreaks;
    private final HistoryWriter writer;
    private final Counting counting;
    private final HealthCounty area;
    private final VaccineSchedule schedule;
    private final Children children;
    private final VisitStory visits;

    /** The county that these settings describe, on the reference data of the class path. */
    public InventedCounty(CountySettings settings) {
        this(settings, ReferenceFiles.onClassPath());
    }

    /** The same on other reference data. */
    public InventedCounty(CountySettings settings, ReferenceFiles reference) {
        List<Profile> profiles = Profile.all();
        List<ReferenceDisease> diseases = ReferenceDisease.read(reference);
        Map<String, String> cardCodes =
                diseases.stream()
                        .filter(disease -> !disease.cardCode().isEmpty())
                        .collect(
                                Collectors.toMap(ReferenceDisease::id, ReferenceDisease::cardCode));
        this.settings = settings;
        this.places = new Places(settings, reference);
        Seasons seasons = new Seasons(reference);
        this.everyday = new EverydayIllnesses(settings, places, seasons, profiles);
        this.outbreaks = new Outbreaks(settings, places, profiles);
        this.writer = new HistoryWriter(places, new CardMaker(places, cardCodes));
        this.counting = new Counting(places.areas(), diseases);
        this.area = new HealthCounty(settings, places);
        this.schedule = VaccineSchedule.read(reference);
        this.children = new Children(settings, area, schedule);
        this.visits = new VisitStory(settings, places, seasons);
    }

    /** What was said about it from outside. */
    public CountySettings settings() {
        return settings;
    }

    @Override
    public String name() {
        return "county";
    }

    @Override
    public ZoneId zone() {
        return CountySettings.ZONE;
    }

    @Override
    public List<Area> areas() {
        return places.areas();
    }

    @Override
    public Set<RecordStream> streams() {
        return settings.streams();
    }

    @Override
    public Playing play() {
        return new CountyPlaying(settings, stories());
    }

    private List<DayStory> stories() {
        Set<RecordStream> streams = settings.streams();
        List<DayStory> stories = new ArrayList<>();
        if (!streams.equals(Set.of(RecordStream.CASES))) {
            stories.add(new RegisterStory(settings, places));
        }
        if (streams.contains(RecordStream.CASES)) {
            stories.add(this::cardsSentOf);
        }
        if (streams.contains(RecordStream.VACCINATIONS)) {
            stories.add(new ChildStory(settings, children));
        }
        if (streams.contains(RecordStream.VISITS)) {
            stories.add(visits);
        }
        return stories;
    }

    private List<Sending> cardsSentOf(LocalDate day) {
        return cardsOf(day).stream()
                .flatMap(history -> history.deliveries().stream())
                .map(Sending::of)
                .toList();
    }

    /** The townships in which many children miss their doses. */
    public List<String> gapTownships() {
        return area.gaps().stream().map(Township::code).toList();
    }

    /**
     * The children of the county who were to have the first dose of a vaccine on a day.
     *
     * @param vaccine one whose first dose has a single edition in the schedule, as MMR
     */
    public CoverageTruth coverageTruth(String vaccine, LocalDate day) {
        var counting = new CountingChildren(schedule.firstOf(vaccine), day, settings.end());
        children.forEach(counting::add);
        return counting.counted();
    }

    /** The visits of these days by facility, both ends included; the story has to hold them. */
    public SortedMap<String, VisitsTruth> visitsTruth(LocalDate from, LocalDate to) {
        if (from.isBefore(settings.firstDay()) || !to.isBefore(settings.endDay())) {
            throw new IllegalArgumentException(
                    "the story goes from %s to %s: ask for days in it, not for %s to %s"
                            .formatted(
                                    settings.firstDay(), settings.endDay().minusDays(1), from, to));
        }
        var counting = new CountingVisits(settings.end());
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            counting.add(visits.on(day));
        }
        return counting.counted();
    }

    /** What should be counted of the cases at the end. */
    public Truth truth() {
        SortedMap<Truth.Cell, Integer> counts = new TreeMap<>();
        atTheEnd(
                (history, card) ->
                        counting.cell(card).ifPresent(cell -> counts.merge(cell, 1, Integer::sum)));
        return new Truth(counts);
    }

    /** The hidden outbreaks of which cases are known at the end. */
    public List<OutbreakLabel> labels() {
        Labels labels = new Labels();
        atTheEnd(
                (history, card) -> {
                    if (!history.outbreak().isEmpty()) {
                        counting.cell(card)
                                .filter(cell -> cell.measure() == Measure.CASES)
                                .ifPresent(cell -> labels.add(history.outbreak(), card, cell));
                    }
                });
        return labels.all();
    }

    /** Writes the labels as CSV: id, disease, areas, first_onset, last_onset, cases, unit. */
    public void writeLabels(Path file) throws IOException {
        LabelsFile.write(file, labels());
    }

    private void atTheEnd(BiConsumer<CardHistory, CaseReport> reader) {
        for (LocalDate day = settings.firstDay();
                day.isBefore(settings.endDay());
                day = day.plusDays(1)) {
            for (CardHistory history : cardsOf(day)) {
                history.holdingAt(settings.end()).ifPresent(card -> reader.accept(history, card));
            }
        }
    }

    private List<CardHistory> cardsOf(LocalDate day) {
        Dice dice = Dice.of(settings.seed(), "cards", day);
        List<Illness> illnesses =
                Stream.concat(
                                everyday.diagnosedOn(day).stream(),
                                outbreaks.diagnosedOn(day).stream())
                        .toList();
        List<CardHistory> cards = new ArrayList<>();
        for (int i = 0; i < illnesses.size(); i++) {
            String number = "%s-%04d".formatted(day.toString().replace("-", ""), i + 1);
            cards.addAll(writer.write(illnesses.get(i), number, dice.fork()));
        }
        return cards;
    }
}
