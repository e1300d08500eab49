package org.fenghuo.feeds.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;

/** Plays the county hour by hour; holds only what is written and not sent yet. */
final class CountyPlaying implements Playing {
    private final CountySettings settings;
    private final List<DayStory> stories;
    private final PriorityQueue<Sending> waiting = new PriorityQueue<>(Sending.ORDER);
    private LocalDate written;
    private Instant hourEnds;
    private List<SpecificRecordBase> ready = List.of();

    CountyPlaying(CountySettings settings, List<DayStory> stories) {
        this.settings = settings;
        this.stories = List.copyOf(stories);
        this.written = settings.firstDay();
        this.hourEnds = settings.firstDay().atStartOfDay(CountySettings.ZONE).toInstant();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && hourEnds.isBefore(settings.end())) {
            hourEnds = hourEnds.plus(1, ChronoUnit.HOURS);
            writeUntil(WorkingHours.day(hourEnds.minus(Duration.ofMillis(1))));
            ready = sentBefore(hourEnds);
        }
        return !ready.isEmpty();
    }

    @Override
    public Publication next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The county has been played to its end");
        }
        List<SpecificRecordBase> records = ready;
        ready = List.of();
        return new Publication(hourEnds, records.size(), records);
    }

    @Override
    public List<String> notes() {
        return List.of(
                "All persons, cards, schools and facilities are invented (seed "
                        + settings.seed()
                        + "), and so are children, doses and visits where they are played; real are"
                        + " names, codes and 2020 populations of counties and the national rates"
                        + " and seasons.",
                "Township populations are invented: a county's population divided by seeded"
                        + " weights.");
    }

    private void writeUntil(LocalDate day) {
        while (!written.isAfter(day)) {
            for (DayStory story : stories) {
                waiting.addAll(story.of(written));
            }
            written = written.plusDays(1);
        }
    }

    private List<SpecificRecordBase> sentBefore(Instant end) {
        List<SpecificRecordBase> sent = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.peek().at().isBefore(end)) {
            sent.add(waiting.remove().record());
        }
        return List.copyOf(sent);
    }
}
