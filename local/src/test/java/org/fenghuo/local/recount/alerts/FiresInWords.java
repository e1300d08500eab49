package org.fenghuo.local.recount.alerts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says of an evaluation in words what verdicts must say. */
public final class FiresInWords {
    private FiresInWords() {}

    /** The runs of firing days by line, rule and detail. */
    public static SortedMap<String, List<String>> of(Collection<Fires> all) {
        SortedMap<String, List<String>> words = new TreeMap<>();
        for (Fires fires : all) {
            String key =
                    "%s|%s-%d|%s"
                            .formatted(
                                    fires.line().code(),
                                    fires.rule().getId(),
                                    fires.rule().getVersion(),
                                    fires.detail());
            words.put(key, fires.runs().stream().map(FiresInWords::word).sorted().toList());
        }
        return words;
    }

    /** The days of the rises of each line. */
    public static SortedMap<String, List<String>> spans(Collection<Fires> all) {
        Map<Line, List<Fires>> byLine = new HashMap<>();
        for (Fires fires : all) {
            byLine.computeIfAbsent(fires.line(), any -> new ArrayList<>()).add(fires);
        }
        SortedMap<String, List<String>> spans = new TreeMap<>();
        byLine.forEach(
                (line, rules) ->
                        spans.put(
                                line.code(),
                                Episode.in(line, rules).stream()
                                        .map(each -> each.first() + " to " + each.last())
                                        .sorted()
                                        .toList()));
        return spans;
    }

    private static String word(Run run) {
        TreeMap<Integer, Double> days = new TreeMap<>();
        run.days().forEach(day -> days.put(day.day(), day.value()));
        return "%d to %d: %s, most %s of %s, %s, %d cards"
                .formatted(
                        run.first(),
                        run.last(),
                        days,
                        run.observed(),
                        run.of().threshold(),
                        run.level(),
                        run.evidence());
    }
}
