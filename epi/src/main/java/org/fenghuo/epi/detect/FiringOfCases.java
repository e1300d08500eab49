package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fenghuo.epi.place.Population;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.Levels;

/** Says of a run of firing days how it follows from the cards in their windows. */
final class FiringOfCases {
    private final Terms terms;
    private final SiftedCards cards;

    FiringOfCases(Terms terms, SiftedCards cards) {
        this.terms = terms;
        this.cards = cards;
    }

    Firing of(List<CaseDetector.Fired> run) {
        CaseDetector.Fired peak = run.get(0);
        Level level = Level.BLUE;
        boolean alternative = false;
        Levels levels = terms.rule().levels();
        for (CaseDetector.Fired each : run) {
            peak = each.value() >= peak.value() ? each : peak;
            level = Level.higher(level, levels.of(each.value()));
            alternative |= each.byAlternative();
        }
        List<DaySpan> windows = windows(run);
        Optional<Population> behindRate =
                terms.isOfRates() ? terms.residents().apply(peak.day()) : Optional.empty();
        CaseDetector.Fired last = run.get(run.size() - 1);
        return new Firing(
                run.get(0).day(),
                last.day(),
                peak.day(),
                peak.value(),
                0,
                terms.atLeast(),
                last.value(),
                alternative,
                level,
                series(run, windows),
                records(windows),
                behindRate.map(Population::persons).orElse(0.0),
                behindRate.map(Population::year).orElse(0));
    }

    /** The days in the windows of firing days, what lies together as one. */
    private List<DaySpan> windows(List<CaseDetector.Fired> run) {
        int width = terms.rule().threshold().windowDays();
        List<DaySpan> windows = new ArrayList<>();
        int first = run.get(0).day() - width + 1;
        int last = run.get(0).day();
        for (CaseDetector.Fired each : run) {
            if (each.day() - width > last) {
                windows.add(new DaySpan(first, last));
                first = each.day() - width + 1;
            }
            last = each.day();
        }
        windows.add(new DaySpan(first, last));
        return windows;
    }

    private Records records(List<DaySpan> windows) {
        boolean byPerson = terms.rule().admission().byPerson();
        if (windows.size() == 1) {
            return cards.records(windows.get(0).first(), windows.get(0).last(), byPerson);
        }
        List<SiftedDay> behind = new ArrayList<>();
        windows.forEach(window -> behind.addAll(cards.between(window.first(), window.last())));
        // A card between the windows is none of these, though it be the one before one of them.
        return RecordsOfCases.of(behind, cards.repeats(behind, byPerson));
    }

    /** Days with cards and days that fire; both are sorted. */
    private List<SeriesDay> series(List<CaseDetector.Fired> run, List<DaySpan> windows) {
        List<SeriesDay> series = new ArrayList<>();
        int next = 0;
        for (DaySpan window : windows) {
            for (SiftedDay day : cards.between(window.first(), window.last())) {
                for (; next < run.size() && run.get(next).day() < day.day(); next++) {
                    series.add(day(run.get(next).day(), 0, run.get(next).value()));
                }
                boolean fires = next < run.size() && run.get(next).day() == day.day();
                series.add(
                        day(day.day(), day.size(), fires ? run.get(next++).value() : Double.NaN));
            }
        }
        for (; next < run.size(); next++) {
            series.add(day(run.get(next).day(), 0, run.get(next).value()));
        }
        return series;
    }

    private SeriesDay day(int day, int count, double value) {
        return new SeriesDay(day, count, terms.isOfRates() ? terms.persons(day) : 0, value);
    }
}
