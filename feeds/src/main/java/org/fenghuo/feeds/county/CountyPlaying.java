package org.fenghuo.feeds.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.records.CaseReport;

/** Plays the county hour by hour; holds only what is written and not sent yet. */
final class CountyPlaying implements Playing {
    private static final Comparator<Delivery> ORDER_OF_SENDING =
            Comparator.comparing(Delivery::sentAt)
                    .thenComparing(delivery -> delivery.card().getRecordId())
                    .thenComparing(delivery -> delivery.card().getReportedAt());

    private final CountySettings settings;
    private final Function<LocalDate, List<CardHistory>> cards;
    private final PriorityQueue<Delivery> waiting = new PriorityQueue<>(ORDER_OF_SENDING);
    private LocalDate written;
    private Instant hourEnds;
    private List<CaseReport> ready = List.of();

    CountyPlaying(CountySettings settings, Function<LocalDate, List<CardHistory>> cards) {
        this.settings = settings;
        this.cards = cards;
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
        List<CaseReport> records = ready;
        ready = List.of();
        return new Publication(hourEnds, records.size(), records);
    }

    @Override
    public List<String> notes() {
        return List.of(
                "All persons, cards, schools and facilities are invented (seed "
                        + settings.seed()
                        + "); real are names, codes and 2020 populations of counties and the"
                        + " national rates and seasons.",
                "Township populations are invented: a county's population divided by seeded"
                        + " weights.");
    }

    private void writeUntil(LocalDate day) {
        while (!written.isAfter(day)) {
            cards.apply(written).forEach(history -> waiting.addAll(history.deliveries()));
            written = written.plusDays(1);
        }
    }

    private List<CaseReport> sentBefore(Instant end) {
        List<CaseReport> sent = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.peek().sentAt().isBefore(end)) {
            sent.add(waiting.remove().card());
        }
        return List.copyOf(sent);
    }
}
