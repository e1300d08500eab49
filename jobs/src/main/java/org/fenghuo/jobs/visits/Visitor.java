package org.fenghuo.jobs.visits;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.fenghuo.epi.visits.CountedVisit;
import org.fenghuo.epi.visits.Episodes;

/**
 * A person with all visits that hold, in the order of arrival.
 *
 * @param visits the visits, each record once
 */
record Visitor(List<VisitOfPerson> visits) {
    /** Nobody has been there. */
    static final Visitor NOBODY = new Visitor(List.of());

    private static final Comparator<VisitOfPerson> IN_ORDER =
            Comparator.<VisitOfPerson>comparingLong(each -> each.visit().arrivedAt())
                    .thenComparing(VisitOfPerson::recordId);

    /** The same person after something new holds of a visit. */
    Visitor with(VisitOfPerson change) {
        List<VisitOfPerson> after = new ArrayList<>(visits.size() + 1);
        for (VisitOfPerson each : visits) {
            if (!each.recordId().equals(change.recordId())) {
                after.add(each);
            }
        }
        if (change.visit().counted().counts()) {
            after.add(change);
            after.sort(IN_ORDER);
        }
        return new Visitor(after);
    }

    /** What each visit counts for, first visits and returns told apart where no clinic did. */
    List<CountedVisit> counted(Episodes episodes) {
        long[] arrivals = visits.stream().mapToLong(each -> each.visit().arrivedAt()).toArray();
        BitSet first = episodes.firstOf(arrivals);
        List<CountedVisit> counted = new ArrayList<>(visits.size());
        for (int i = 0; i < visits.size(); i++) {
            PersonVisit visit = visits.get(i).visit();
            counted.add(
                    visit.typeIsSaid() ? visit.counted() : visit.counted().asFirst(first.get(i)));
        }
        return counted;
    }
}
