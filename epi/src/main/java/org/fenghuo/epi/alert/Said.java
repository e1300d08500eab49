package org.fenghuo.epi.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.rules.Rule;

/**
 * What one rule says of one line: the runs of days on which it fires.
 *
 * @param speaker who says it
 * @param rule the version of the rule
 * @param detail what exactly of the subject
 * @param firings runs of firing days, oldest first
 */
public record Said(String speaker, Rule rule, String detail, List<Firing> firings) {
    public Said {
        firings = List.copyOf(firings);
    }

    /** Nothing so far of what a signal speaks of. */
    public static Said nothingOf(Signal signal) {
        return new Said(signal.speaker(), signal.rule(), signal.detail(), List.of());
    }

    /** Whether it is said by the speaker of a signal. */
    public boolean isBy(Signal signal) {
        return speaker.equals(signal.speaker());
    }

    /** What is said now: of the days that the signal judged, only what it says itself. */
    public Said after(Signal signal) {
        List<Firing> now = new ArrayList<>(signal.firings());
        for (Firing firing : firings) {
            if (firing.firstDay() < signal.fromDay()) {
                int last = Math.min(firing.lastDay(), signal.fromDay() - 1);
                now.add(firing.within(firing.firstDay(), last));
            }
            if (firing.lastDay() > signal.untilDay()) {
                int first = Math.max(firing.firstDay(), signal.untilDay() + 1);
                now.add(firing.within(first, firing.lastDay()));
            }
        }
        now.sort(Comparator.comparingInt(Firing::firstDay));
        return new Said(speaker, signal.rule(), detail, now);
    }
}
