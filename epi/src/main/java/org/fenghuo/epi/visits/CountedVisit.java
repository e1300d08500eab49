package org.fenghuo.epi.visits;

import org.fenghuo.epi.cases.AgeBand;

/**
 * What the holding version of a visit counts for. Codes of places are as reported; they are looked
 * up when they count.
 *
 * @param facility code of the facility, empty for a deleted visit
 * @param residence area of residence, empty where unknown
 * @param day local day of arrival (days since 1970-01-01)
 * @param age age band
 * @param syndromes bits of the syndromes it shows, by their numbers
 * @param first whether it is the first visit of its episode
 * @param admitted whether the person was admitted to hospital
 * @param tested whether there is a result of a test for a pathogen
 * @param positive whether one of them is positive
 */
public record CountedVisit(
        String facility,
        String residence,
        int day,
        AgeBand age,
        long syndromes,
        boolean first,
        boolean admitted,
        boolean tested,
        boolean positive) {
    /** A deleted visit. */
    public static final CountedVisit NOTHING =
            new CountedVisit("", "", 0, AgeBand.UNKNOWN, 0, false, false, false, false);

    /** Whether it counts at all. */
    public boolean counts() {
        return !facility.isEmpty();
    }

    /** The same, as the first visit of its episode or as a return. */
    public CountedVisit asFirst(boolean isFirst) {
        return isFirst == first
                ? this
                : new CountedVisit(
                        facility, residence, day, age, syndromes, isFirst, admitted, tested,
                        positive);
    }
}
