package org.fenghuo.local.recount.visits;

import org.fenghuo.local.recount.Place;

/**
 * A row of days of visits.
 *
 * @param place the area or facility
 * @param syndrome id of the syndrome, or all
 * @param placeBasis reporting or residence
 * @param ageBand the band, or all
 */
record VisitSeries(Place place, String syndrome, String placeBasis, String ageBand) {
    static final String ALL = "all";
    static final String REPORTING = "reporting";
    static final String RESIDENCE = "residence";

    /** The ids of its documents, without the day. */
    String id() {
        return String.join("|", place.code(), syndrome, placeBasis, ageBand);
    }
}
