package org.fenghuo.jobs.alerts;

import org.fenghuo.epi.alert.Said;
import org.fenghuo.epi.detect.Signal;

/** Verdicts of joined rules, as far as cases alone decide them. */
final class JoinedHalf {
    private JoinedHalf() {}

    /** All that was said so far: the former, where there is one, and what is said now. */
    static Signal after(Signal former, Signal now) {
        if (former == null) {
            return now;
        }
        Said said =
                new Said(former.speaker(), former.rule(), former.detail(), former.firings())
                        .after(now);
        return now.with(
                Math.min(former.fromDay(), now.fromDay()),
                Math.max(former.untilDay(), now.untilDay()),
                said.firings());
    }
}
