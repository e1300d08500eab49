package org.fenghuo.jobs.alerts;

import java.util.List;
import org.fenghuo.epi.alert.Said;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Signal;

/** Verdicts of joined rules, as far as cases alone decide them. */
final class JoinedHalf {
    private JoinedHalf() {}

    /** All that was said so far: the former, where there is one, and what is said now. */
    static Signal after(Signal former, Signal now) {
        if (former == null) {
            return now;
        }
        Said said = new Said(former.rule(), former.detail(), former.firings()).after(now);
        Signal wider =
                new Signal(
                        now.line(),
                        now.at(),
                        now.rule(),
                        now.detail(),
                        now.unit(),
                        now.area(),
                        Math.min(former.fromDay(), now.fromDay()),
                        Math.max(former.untilDay(), now.untilDay()),
                        now.quietDays(),
                        now.change(),
                        now.cause(),
                        said.firings());
        return wider;
    }

    /** The same for another reason. */
    static Signal because(Signal half, long at, Change change, String cause) {
        return new Signal(
                half.line(),
                at,
                half.rule(),
                half.detail(),
                half.unit(),
                half.area(),
                half.fromDay(),
                half.untilDay(),
                half.quietDays(),
                change,
                cause,
                half.firings());
    }

    /** The same with other firings. */
    static Signal with(Signal half, List<Firing> firings) {
        return new Signal(
                half.line(),
                half.at(),
                half.rule(),
                half.detail(),
                half.unit(),
                half.area(),
                half.fromDay(),
                half.untilDay(),
                half.quietDays(),
                half.change(),
                half.cause(),
                firings);
    }
}
