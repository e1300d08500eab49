package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fenghuo.epi.rules.Step;

/** Judges a roll by one rule after some of its days changed. */
public final class RollJudge {
    private static final int DAYS_TO_SUNDAY = 6;

    private final Terms terms;
    private final Sieve sieve;

    /**
     * What is to be said, and what has been said then.
     *
     * @param span the days that were judged
     * @param firings runs of firing days in it
     * @param spoken all runs that have been said, sorted
     * @param quietDays days without firing after which an episode is over
     */
    public record Verdict(
            DaySpan span, List<Firing> firings, List<SpokenRun> spoken, int quietDays) {}

    /**
     * Judges a roll.
     *
     * @param sieve which of its cards the rule counts
     */
    public RollJudge(Terms terms, Sieve sieve) {
        this.terms = terms;
        this.sieve = sieve;
    }

    /**
     * The verdict on the days that a change may concern.
     *
     * @param changed days whose cards changed
     * @param spoken runs that were said before, sorted
     * @param again whether to say it even if it was said before
     * @return empty if there is nothing new to say
     */
    public Optional<Verdict> judge(
            SiftedRoll roll, DaySpan changed, List<SpokenRun> spoken, boolean again)
            throws Exception {
        DaySpan span = concerned(again ? nearIfSilent(changed) : changed, spoken);
        List<Firing> firings = firings(roll, span);
        List<SpokenRun> kept = new ArrayList<>();
        List<SpokenRun> replaced = new ArrayList<>();
        spoken.forEach(run -> (span.isNear(run, 0) ? replaced : kept).add(run));
        List<SpokenRun> now = firings.stream().map(SpokenRun::of).toList();
        if (!again && now.equals(replaced)) {
            return Optional.empty();
        }
        kept.addAll(now);
        kept.sort(Comparator.comparingInt(SpokenRun::firstDay));
        return Optional.of(new Verdict(span, firings, kept, terms.quietDays()));
    }

    /**
     * The days about which a rule that speaks of none of them may have spoken with a run that was
     * forgotten in a crash: it reached over quiet days to other cards.
     */
    private DaySpan nearIfSilent(DaySpan changed) {
        for (int day = changed.first(); day <= changed.last(); day++) {
            if (terms.speaks().test(day)) {
                return changed;
            }
        }
        return new DaySpan(changed.first() - terms.quietDays(), changed.last() + terms.quietDays());
    }

    /** All windows that have a changed day, and the runs that these may join or part. */
    private DaySpan concerned(DaySpan changed, List<SpokenRun> spoken) {
        int reach = terms.rule().threshold().windowDays() - 1;
        if (terms.rule().threshold().step() == Step.WEEK) {
            reach += DAYS_TO_SUNDAY;
        }
        DaySpan span = new DaySpan(changed.first(), changed.last() + reach);
        DaySpan before;
        do {
            before = span;
            for (SpokenRun run : spoken) {
                if (span.isNear(run, terms.quietDays())) {
                    span = span.with(new DaySpan(run.firstDay(), run.lastDay()));
                }
            }
        } while (!span.equals(before));
        return span;
    }

    private List<Firing> firings(SiftedRoll roll, DaySpan span) throws Exception {
        int windowBefore = span.first() - terms.rule().threshold().windowDays() + 1;
        SiftedCards cards = roll.through(sieve, new DaySpan(windowBefore, span.last()));
        return new CaseDetector(terms).examine(cards, span.first(), span.last());
    }
}
