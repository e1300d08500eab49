package org.fenghuo.epi.detect;

/**
 * Days from one to another, both included.
 *
 * @param first first day (days since 1970-01-01)
 * @param last last day
 */
public record DaySpan(int first, int last) {
    /** The span that also has another day. */
    public DaySpan with(int day) {
        return day >= first && day <= last
                ? this
                : new DaySpan(Math.min(first, day), Math.max(last, day));
    }

    /** The span that also has all of another one and what lies between. */
    public DaySpan with(DaySpan other) {
        return with(other.first).with(other.last);
    }

    /** Whether a run lies in it, or no further from it than so many days. */
    boolean isNear(SpokenRun run, int days) {
        return run.firstDay() - days <= last && run.lastDay() + days >= first;
    }
}
