package org.fenghuo.epi.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.rules.Level;

/**
 * Days on which one rule or another fires, none further from the next than the quiet days: one rise
 * of a subject in a place.
 *
 * @param firstDay first firing day (days since 1970-01-01)
 * @param lastDay last firing day
 * @param triggers what fires, the one that speaks for it first: of the highest level, then the most
 *     above its threshold
 */
public record Episode(int firstDay, int lastDay, List<Trigger> triggers) {
    private static final Comparator<Trigger> LOUDEST =
            Comparator.comparing((Trigger trigger) -> trigger.firing().level())
                    .thenComparingDouble(Episode::excess)
                    .reversed()
                    .thenComparing(trigger -> trigger.rule().key())
                    .thenComparing(Trigger::detail)
                    .thenComparing(trigger -> trigger.firing().firstDay());

    public Episode {
        triggers = triggers.stream().sorted(LOUDEST).toList();
    }

    private static double excess(Trigger trigger) {
        Firing firing = trigger.firing();
        return firing.threshold() > 0 ? firing.observed() / firing.threshold() : firing.observed();
    }

    /** The episodes in what rules say, oldest first. */
    static List<Episode> in(Collection<Said> said, int quietDays) {
        List<Trigger> all = new ArrayList<>();
        for (Said each : said) {
            for (Firing firing : each.firings()) {
                all.add(new Trigger(each.rule(), each.detail(), quietDays, firing));
            }
        }
        all.sort(Comparator.comparingInt(trigger -> trigger.firing().firstDay()));
        List<Episode> episodes = new ArrayList<>();
        List<Trigger> chain = new ArrayList<>();
        int last = 0;
        for (Trigger trigger : all) {
            if (!chain.isEmpty() && trigger.firing().firstDay() - last > quietDays) {
                episodes.add(new Episode(first(chain), last, chain));
                chain.clear();
            }
            last = chain.isEmpty() ? lastDay(trigger) : Math.max(last, lastDay(trigger));
            chain.add(trigger);
        }
        if (!chain.isEmpty()) {
            episodes.add(new Episode(first(chain), last, chain));
        }
        return episodes;
    }

    private static int first(List<Trigger> chain) {
        return chain.get(0).firing().firstDay();
    }

    private static int lastDay(Trigger trigger) {
        return trigger.firing().lastDay();
    }

    /** The highest level of what fires. */
    Level level() {
        return triggers.get(0).firing().level();
    }

    /** How old a window may be when it becomes known, to be raised. */
    int maxAgeDays() {
        return triggers.stream()
                .mapToInt(trigger -> trigger.rule().threshold().guards().maxAgeDays())
                .max()
                .orElseThrow();
    }

    /** Records behind it, as far as one rule has counted them. */
    int records() {
        return triggers.stream().mapToInt(t -> t.firing().records().count()).max().orElseThrow();
    }
}
