package org.fenghuo.feeds.county;

import java.util.Collection;

/**
 * What should be counted of the visits of some days when everything has been played, as the
 * generator itself knows it.
 *
 * @param visits visits with a record
 * @param influenzaLike those of them that are influenza-like illnesses
 * @param allVisits all visits of the departments, whatever for
 */
public record VisitsTruth(int visits, int influenzaLike, int allVisits) {
    static final VisitsTruth NONE = new VisitsTruth(0, 0, 0);

    /** Influenza-like illnesses in parts of all visits; nothing where nobody came. */
    public double share() {
        return allVisits == 0 ? 0 : influenzaLike / (double) allVisits;
    }

    /** Of several facilities together. */
    public static VisitsTruth sum(Collection<VisitsTruth> facilities) {
        return facilities.stream().reduce(NONE, VisitsTruth::and);
    }

    VisitsTruth and(VisitsTruth other) {
        return new VisitsTruth(
                visits + other.visits,
                influenzaLike + other.influenzaLike,
                allVisits + other.allVisits);
    }
}
