package org.fenghuo.epi.alert;

import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.rules.Rule;

/**
 * A rule that fires within an alert; from it alone the firing can be computed again.
 *
 * @param rule the version of the rule
 * @param detail what exactly of the subject: sub-type, dose and cohort, age band; empty: all of it
 * @param quietDays days without firing after which an episode is over
 * @param firing what it found
 */
public record Trigger(Rule rule, String detail, int quietDays, Firing firing) {
    /** First day of its first firing window (days since 1970-01-01). */
    public int windowFrom() {
        return firing.firstDay() - rule.threshold().windowDays() + 1;
    }
}
