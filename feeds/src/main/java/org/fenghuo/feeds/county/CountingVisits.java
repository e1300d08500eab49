package org.fenghuo.feeds.county;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts visits by facility from what happened, apart from the jobs and from the records. */
final class CountingVisits {
    private final Instant end;
    private final SortedMap<String, VisitsTruth> facilities = new TreeMap<>();

    /** The end is when the story stops. */
    CountingVisits(Instant end) {
        this.end = end;
    }

    void add(VisitStory.Day day) {
        for (History<VisitSaid> visit : day.visits()) {
            visit.holdingAt(end)
                    .ifPresent(
                            said ->
                                    add(
                                            visit.source(),
                                            new VisitsTruth(1, said.isInfluenzaLike() ? 1 : 0, 0)));
        }
        for (History<ClinicTotals.Total> total : day.totals()) {
            total.holdingAt(end)
                    .ifPresent(said -> add(total.source(), new VisitsTruth(0, 0, said.all())));
        }
    }

    private void add(String facility, VisitsTruth truth) {
        facilities.merge(facility, truth, VisitsTruth::and);
    }

    SortedMap<String, VisitsTruth> counted() {
        return facilities;
    }
}
