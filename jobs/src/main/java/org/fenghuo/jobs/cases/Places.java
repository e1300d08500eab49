package org.fenghuo.jobs.cases;

import java.util.List;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.Place;

/** Compares where a case lies in two trees of areas. */
final class Places {
    private Places() {}

    static boolean differ(CountedCase counted, AreaTree before, AreaTree after) {
        return differ(counted.residence(), before, after)
                || differ(counted.reporting(), before, after)
                || differ(counted.infection(), before, after);
    }

    private static boolean differ(String code, AreaTree before, AreaTree after) {
        Place one = before.place(code);
        Place other = after.place(code);
        return !one.equals(other) || !levels(one, before).equals(levels(other, after));
    }

    /** Rules ask for the area of a level, wherever on the path it stands. */
    private static List<AreaLevel> levels(Place place, AreaTree tree) {
        return place.path().stream().map(code -> tree.area(code).level()).toList();
    }
}
