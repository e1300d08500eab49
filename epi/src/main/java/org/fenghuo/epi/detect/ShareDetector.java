package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.Levels;
import org.fenghuo.epi.rules.Method;
import org.fenghuo.epi.rules.Rule;

/**
 * Finds the days on which a rule about shares fires: coverage below its target with enough who are
 * eligible, or visits with a syndrome from a share or number on with enough of them.
 */
public final class ShareDetector {
    private final Terms terms;
    private final Rule rule;
    private final boolean below;
    private final int width;

    /** A detector for a rule as it is applied in a place. */
    public ShareDetector(Terms terms) {
        this.terms = terms;
        this.rule = terms.rule();
        this.below = rule.family() == Family.COVERAGE;
        this.width = below ? 1 : rule.threshold().windowDays();
    }

    /** The value of a day's window, and whether the rule fires. */
    private record Window(int at, double value, boolean fires) {}

    /** The runs of firing days among all that are kept. */
    public List<Firing> examine(DayFigures figures) {
        List<Firing> runs = new ArrayList<>();
        List<Window> run = new ArrayList<>();
        for (int at = 0; at < figures.days().length; at++) {
            Window window = window(figures, at);
            if (!window.fires()) {
                continue;
            }
            if (!run.isEmpty() && gap(figures, run, at) > terms.quietDays()) {
                runs.add(firing(figures, run));
                run.clear();
            }
            run.add(window);
        }
        if (!run.isEmpty()) {
            runs.add(firing(figures, run));
        }
        return runs;
    }

    private static int gap(DayFigures figures, List<Window> run, int at) {
        return figures.days()[at] - figures.days()[run.get(run.size() - 1).at()];
    }

    private Window window(DayFigures figures, int at) {
        int day = figures.days()[at];
        long count = 0;
        long base = 0;
        for (int i = at; i >= 0 && figures.days()[i] > day - width; i--) {
            if (isKnown(figures.bases()[i])) {
                count += figures.counts()[i];
                base += figures.bases()[i];
            }
        }
        double value = value(count, base);
        return new Window(at, value, terms.speaks().test(day) && fires(value, count, base));
    }

    /** Of a day whose totals are not known a share knows nothing. */
    private boolean isKnown(int base) {
        return base > 0 || rule.threshold().method() != Method.SHARE;
    }

    private double value(long count, long base) {
        if (rule.threshold().method() == Method.COUNT && !below) {
            return count;
        }
        return base == 0 ? 0 : (double) count / base;
    }

    private boolean fires(double value, long count, long base) {
        if (below) {
            return base >= rule.coverage().leastEligible() && base > 0 && value < terms.atLeast();
        }
        return value >= terms.atLeast() && count >= rule.threshold().guards().leastCases();
    }

    private Firing firing(DayFigures figures, List<Window> run) {
        Window peak = run.get(0);
        Level level = Level.BLUE;
        Levels levels = rule.levels();
        for (Window each : run) {
            boolean further = below ? each.value() <= peak.value() : each.value() >= peak.value();
            peak = further ? each : peak;
            level = Level.higher(level, levels.of(each.value()));
        }
        Window last = run.get(run.size() - 1);
        return new Firing(
                figures.days()[run.get(0).at()],
                figures.days()[last.at()],
                figures.days()[peak.at()],
                peak.value(),
                0,
                terms.atLeast(),
                last.value(),
                false,
                level,
                series(figures, run),
                Records.NONE,
                0,
                0);
    }

    private List<SeriesDay> series(DayFigures figures, List<Window> run) {
        int first = figures.days()[run.get(0).at()] - width + 1;
        int last = run.get(run.size() - 1).at();
        List<SeriesDay> series = new ArrayList<>();
        int next = 0;
        for (int i = 0; i <= last; i++) {
            if (figures.days()[i] >= first) {
                boolean fired = next < run.size() && run.get(next).at() == i;
                double value = fired ? run.get(next++).value() : Double.NaN;
                series.add(
                        new SeriesDay(
                                figures.days()[i], figures.counts()[i], figures.bases()[i], value));
            }
        }
        return series;
    }
}
