package org.fenghuo.jobs.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.state.MapState;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.DayFigures;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Line;
import org.fenghuo.epi.detect.ShareDetector;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.detect.SpokenRun;
import org.fenghuo.epi.detect.Terms;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.rules.RuleBook;

/** Judges the figures of one key by one rule after the other, and says what is new. */
final class FigureVerdicts {
    private static final int QUIET_DAYS = 7;
    // What was said of days that are no longer kept is replaced as well.
    private static final int BEFORE_ALL = 0;

    private final FigureKey key;
    private final FigurePlace place;
    private final RuleBook book;
    private final FigureRules looking;
    private final MapState<String, SpokenRuns> spoken;
    private final ToLongFunction<DayFigures> at;
    private final Predicate<String> again;
    private final Consumer<Signal> out;
    private final Set<String> judged = new HashSet<>();

    FigureVerdicts(
            FigureKey key,
            FigurePlace place,
            RuleBook book,
            FigureRules looking,
            MapState<String, SpokenRuns> spoken,
            ToLongFunction<DayFigures> at,
            Predicate<String> again,
            Consumer<Signal> out) {
        this.key = key;
        this.place = place;
        this.book = book;
        this.looking = looking;
        this.spoken = spoken;
        this.at = at;
        this.again = again;
        this.out = out;
    }

    void judge(Rule rule, String detail, DayFigures figures, Change change, String cause)
            throws Exception {
        if (rule.scope().place() != key.kind()
                || !rule.subjects().contains(key.subject())
                || !looking.looksAt(rule, detail)) {
            return;
        }
        String code = rule.key() + "|" + detail + "|" + rule.duty().label();
        if (!judged.add(code)) {
            // What a version said before it was mended stands behind what it says now.
            return;
        }
        SpokenRuns before = spoken.get(code);
        List<SpokenRun> said = before == null ? List.of() : before.runs();
        List<Firing> firings = new ShareDetector(terms(rule, detail)).examine(figures);
        List<SpokenRun> now = firings.stream().map(firing -> spoken(firing, figures)).toList();
        if (now.equals(said) && !again.test(code)) {
            return;
        }
        if (now.isEmpty()) {
            spoken.remove(code);
        } else {
            spoken.put(code, new SpokenRuns(now));
        }
        out.accept(signal(rule, detail, figures, firings, change, cause));
    }

    /** That a run is over is news as well, though nothing of it changed. */
    private static SpokenRun spoken(Firing firing, DayFigures figures) {
        SpokenRun run = SpokenRun.of(firing);
        boolean over = figures.newest() - firing.lastDay() > QUIET_DAYS;
        return over ? new SpokenRun(run.firstDay(), run.lastDay(), ~run.print()) : run;
    }

    private Terms terms(Rule rule, String detail) {
        boolean enabled = rule.isEnabledIn(place.areaPath());
        double threshold =
                looking.threshold(rule, key.subject(), detail, rule.atLeastIn(place.areaPath()));
        return new Terms(
                rule,
                threshold,
                day -> Optional.empty(),
                QUIET_DAYS,
                day -> enabled && book.speaks(rule, day));
    }

    private Signal signal(
            Rule rule,
            String detail,
            DayFigures figures,
            List<Firing> firings,
            Change change,
            String cause) {
        return new Signal(
                new Line(rule.duty(), key.subject(), key.kind(), key.place(), false),
                at.applyAsLong(figures),
                rule,
                detail,
                "",
                key.kind().areaLevel().isPresent() || place.areaPath().isEmpty()
                        ? key.place()
                        : place.areaPath().get(place.areaPath().size() > 1 ? 1 : 0),
                Math.min(BEFORE_ALL, figures.oldest()),
                figures.newest(),
                QUIET_DAYS,
                change,
                cause,
                firings);
    }
}
