package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fenghuo.epi.place.Population;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.Levels;

/** Says of a run of firing days how it follows from the cards in their windows. */
final class FiringOfCases {
    private final Terms terms;
    private final List<Counted> cards;

    FiringOfCases(Terms terms, List<Counted> cards) {
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
        List<Counted> behind = inWindows(run);
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
                series(run, behind),
                RecordsOfCases.of(behind, terms.rule().admission().byPerson()),
                behindRate.map(Population::persons).orElse(0.0),
                behindRate.map(Population::year).orElse(0));
    }

    /** The cards in the windows of firing days. */
    private List<Counted> inWindows(List<CaseDetector.Fired> run) {
        List<Counted> inside = new ArrayList<>();
        int at = 0;
        for (Counted card : cards) {
            while (at < run.size() && run.get(at).day() < card.day()) {
                at++;
            }
            if (at == run.size()) {
                return inside;
            }
            if (card.day() > run.get(at).day() - terms.rule().threshold().windowDays()) {
                inside.add(card);
            }
        }
        return inside;
    }

    private List<SeriesDay> series(List<CaseDetector.Fired> run, List<Counted> behind) {
        Map<Integer, Integer> counts = new TreeMap<>();
        behind.forEach(card -> counts.merge(card.day(), 1, Integer::sum));
        Map<Integer, Double> windows = new HashMap<>();
        run.forEach(fired -> windows.put(fired.day(), fired.value()));
        Set<Integer> days = new HashSet<>(counts.keySet());
        days.addAll(windows.keySet());
        return days.stream()
                .sorted()
                .map(
                        day ->
                                new SeriesDay(
                                        day,
                                        counts.getOrDefault(day, 0),
                                        terms.isOfRates() ? terms.persons(day) : 0,
                                        windows.getOrDefault(day, Double.NaN)))
                .toList();
    }
}
