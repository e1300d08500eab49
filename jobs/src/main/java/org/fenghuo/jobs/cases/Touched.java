package org.fenghuo.jobs.cases;

import org.fenghuo.epi.detect.DaySpan;
import org.fenghuo.jobs.cases.RollChange.Why;

/** What happened to a roll since it was judged last. */
final class Touched {
    private DaySpan days;
    private boolean again;
    private RollChange cause;

    Touched(RollChange first) {
        days = first.days();
        again = first.again();
        cause = first;
    }

    void add(RollChange next) {
        days = days.with(next.days());
        again |= next.again();
        // What took a card away explains a fall, and what brought one explains a rise.
        if (!cause.member().isEmpty() || next.member().isEmpty()) {
            cause = next;
        }
    }

    DaySpan days() {
        return days;
    }

    boolean again() {
        return again;
    }

    Why why() {
        return cause.why();
    }

    String recordId() {
        return cause.recordId();
    }
}
