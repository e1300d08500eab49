package org.fenghuo.jobs.cases;

import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.place.AreaTree;

/** Compares where a case lies in two trees of areas. */
final class Places {
    private Places() {}

    static boolean differ(CountedCase counted, AreaTree before, AreaTree after) {
        return differ(counted.residence(), before, after)
                || differ(counted.reporting(), before, after)
                || differ(counted.infection(), before, after);
    }

    private static boolean differ(String code, AreaTree before, AreaTree after) {
        return !before.place(code).equals(after.place(code));
    }
}
