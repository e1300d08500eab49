package org.fenghuo.epi.visits;

import java.util.List;
import org.fenghuo.epi.cases.AgeBand;

/**
 * What the holding version of a department's day counts for: all its visits, whatever the
 * complaint.
 *
 * @param facility code of the facility, empty for a deleted day
 * @param day local day (days since 1970-01-01)
 * @param all number of all visits
 * @param byAge numbers by age band, empty where not counted by age
 */
public record CountedTotals(String facility, int day, int all, List<AgeTotal> byAge) {
    /** A deleted day. */
    public static final CountedTotals NOTHING = new CountedTotals("", 0, 0, List.of());

    /** All visits of an age band. */
    public record AgeTotal(AgeBand age, int visits) {}

    public CountedTotals {
        byAge = List.copyOf(byAge);
    }

    /** Whether it counts at all. */
    public boolean counts() {
        return !facility.isEmpty();
    }
}
