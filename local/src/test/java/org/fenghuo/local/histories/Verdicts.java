package org.fenghuo.local.histories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.SeriesDay;
import org.fenghuo.epi.detect.Signal;

/** What verdicts say in the end: of the days that one judges, only what it says itself. */
final class Verdicts {
    private final Map<String, Map<String, List<Firing>>> firings = new TreeMap<>();

    Verdicts(Collection<Signal> signals) {
        signals.forEach(this::take);
    }

    private void take(Signal signal) {
        String rule = signal.line().code() + "|" + signal.rule().key() + "|" + signal.detail();
        List<Firing> now =
                firings.computeIfAbsent(rule, any -> new TreeMap<>())
                        .computeIfAbsent(signal.speaker(), any -> new ArrayList<>());
        now.removeIf(
                firing ->
                        firing.firstDay() <= signal.untilDay()
                                && firing.lastDay() >= signal.fromDay());
        now.addAll(signal.firings());
    }

    /** The runs of firing days, in words, by line, rule and detail. */
    SortedMap<String, List<String>> inWords() {
        SortedMap<String, List<String>> words = new TreeMap<>();
        firings.forEach(
                (rule, speakers) ->
                        words.put(
                                rule,
                                speakers.values().stream()
                                        .flatMap(List::stream)
                                        .map(Verdicts::word)
                                        .sorted()
                                        .toList()));
        words.values().removeIf(List::isEmpty);
        return words;
    }

    private static String word(Firing run) {
        TreeMap<Integer, Double> days = new TreeMap<>();
        for (SeriesDay day : run.series()) {
            if (!Double.isNaN(day.window())) {
                days.put(day.day(), day.window());
            }
        }
        return "%d to %d: %s, most %s of %s, %s, %d cards"
                .formatted(
                        run.firstDay(),
                        run.lastDay(),
                        days,
                        run.observed(),
                        run.threshold(),
                        run.level(),
                        run.records().count());
    }
}
