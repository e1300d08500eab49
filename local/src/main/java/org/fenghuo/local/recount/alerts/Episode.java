package org.fenghuo.local.recount.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fenghuo.records.Rule;

/**
 * Runs of all rules of a line that hang together.
 *
 * @param line the line
 * @param first first day on which one of them fires
 * @param last last such day
 * @param runs the runs, the one that speaks first
 */
public record Episode(Line line, int first, int last, List<Run> runs) {
    private static final Comparator<Run> SPEAKS_FIRST =
            Comparator.comparing((Run run) -> run.level().ordinal())
                    .reversed()
                    .thenComparing(Comparator.comparingDouble(Run::excess).reversed())
                    .thenComparing(Episode::key)
                    .thenComparing(run -> run.of().detail())
                    .thenComparingInt(Run::first);

    public Episode {
        runs = runs.stream().sorted(SPEAKS_FIRST).toList();
    }

    private static String key(Run run) {
        return run.of().rule().getId() + "-" + run.of().rule().getVersion();
    }

    /** The episodes of a line in all that its rules say. */
    public static List<Episode> in(Line line, Collection<Fires> rules) {
        List<Run> runs = new ArrayList<>();
        int quietDays = 0;
        for (Fires fires : rules) {
            runs.addAll(fires.runs());
            quietDays = fires.quietDays();
        }
        runs.sort(Comparator.comparingInt(Run::first));
        List<Episode> episodes = new ArrayList<>();
        List<Run> together = new ArrayList<>();
        int last = 0;
        for (Run run : runs) {
            if (!together.isEmpty() && run.first() - last > quietDays) {
                episodes.add(new Episode(line, together.get(0).first(), last, together));
                together.clear();
            }
            last = together.isEmpty() ? run.last() : Math.max(last, run.last());
            together.add(run);
        }
        if (!together.isEmpty()) {
            episodes.add(new Episode(line, together.get(0).first(), last, together));
        }
        return episodes;
    }

    /** What the document of its alert must say. */
    public Map<String, Object> document() {
        Run speaker = runs.get(0);
        Rule rule = speaker.of().rule();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("first_day", date(first));
        document.put("window_to", date(last));
        document.put("window_from", date(windowFrom()));
        document.put("rule_id", rule.getId());
        document.put("rule_version", (long) rule.getVersion());
        document.put("triggers", triggers());
        document.put("level", speaker.level().name().toLowerCase(Locale.ROOT));
        document.put("observed", speaker.observed());
        document.put("threshold", speaker.of().threshold());
        document.put("evidence_count", (long) speaker.evidence());
        return document;
    }

    /** Whether a day lies in it or no further from it than it may be quiet. */
    public boolean isNear(LocalDate day) {
        int quiet = runs.get(0).of().quietDays();
        return day.toEpochDay() >= first - quiet && day.toEpochDay() <= last + quiet;
    }

    private int windowFrom() {
        int from = first;
        for (Run run : runs) {
            from = Math.min(from, run.first() - run.of().rule().getWindowDays() + 1);
        }
        return from;
    }

    private static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    /** Ids of the rules, each once, the one that speaks first. */
    private List<String> triggers() {
        return runs.stream().map(run -> run.of().rule().getId()).distinct().toList();
    }
}
