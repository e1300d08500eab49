package org.fenghuo.local.recount.visits;

import java.util.List;
import org.fenghuo.local.recount.Place;

/**
 * What a visit counts for.
 *
 * @param facility where it took place
 * @param residence where the person lives
 * @param day its local day, in days since 1970
 * @param ageBand the band of the age, or unknown
 * @param syndromes ids of the syndromes it shows
 * @param marks what else is counted of it
 * @param arrival who came when
 */
record Visit(
        Place facility,
        Place residence,
        int day,
        String ageBand,
        List<String> syndromes,
        Marks marks,
        Arrival arrival) {

    /**
     * What is counted within the visits.
     *
     * @param admitted whether the person was admitted
     * @param tested whether a test has a result
     * @param positive whether one is positive
     */
    record Marks(boolean admitted, boolean tested, boolean positive) {}

    /**
     * Who came when, and what the clinic says of it.
     *
     * @param person the person; empty when unknown
     * @param atMs when, in milliseconds since 1970
     * @param said whether it is the first of its episode
     */
    record Arrival(String person, long atMs, Said said) {}

    /** Whether the clinic calls a visit the first of its episode. */
    enum Said {
        FIRST,
        RETURN,
        NOTHING
    }
}
