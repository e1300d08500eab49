package org.fenghuo.epi.detect;

import java.util.List;
import org.fenghuo.epi.rules.Rule;

/**
 * A verdict of one rule on one subject in one place: on all days from {@code fromDay} to {@code
 * untilDay} it fires on the days of these firings and on no others. It replaces whatever was said
 * of these days before.
 *
 * @param line what alerts of the kind share
 * @param at event time of the verdict, in milliseconds
 * @param rule the version of the rule that was applied
 * @param detail what exactly of the subject: sub-type, dose and cohort, age band; empty: all of it
 * @param unit code of the unit that contains a class, else empty
 * @param area code of the area in which the place lies, empty where unknown
 * @param fromDay first day that was judged
 * @param untilDay last day that was judged
 * @param quietDays days without firing after which an episode is over
 * @param change what made the verdict necessary
 * @param cause which record, rule or area that was
 * @param firings runs of firing days, oldest first
 */
public record Signal(
        Line line,
        long at,
        Rule rule,
        String detail,
        String unit,
        String area,
        int fromDay,
        int untilDay,
        int quietDays,
        Change change,
        String cause,
        List<Firing> firings) {
    public Signal {
        firings = List.copyOf(firings);
    }

    /** The same with other firings. */
    public Signal with(List<Firing> others) {
        return with(fromDay, untilDay, others);
    }

    /** The same of other days, with what fires on them. */
    public Signal with(int from, int until, List<Firing> others) {
        return copy(at, from, until, change, cause, others);
    }

    /** The same for another reason. */
    public Signal because(long now, Change other, String reason) {
        return copy(now, fromDay, untilDay, other, reason, firings);
    }

    private Signal copy(
            long now, int from, int until, Change other, String reason, List<Firing> others) {
        return new Signal(
                line, now, rule, detail, unit, area, from, until, quietDays, other, reason, others);
    }

    /**
     * Who says it: what is said later by the same replaces it. A rule that was mended to count
     * under another day of cases is another speaker, since both are judged apart and heard in no
     * order.
     */
    public String speaker() {
        return rule.key() + "|" + detail + "|" + rule.admission().basis();
    }
}
