package org.fenghuo.local.recount.coverage;

import org.fenghuo.local.recount.Place;

/**
 * A row of days of coverage.
 *
 * @param vaccine code of the vaccine, or all
 * @param dose number of the dose, 0 for all vaccines
 * @param cohort the cohort, or all
 * @param place the area
 */
record CoverageSeries(String vaccine, int dose, String cohort, Place place) {
    static final String ALL = "all";

    /** The ids of its documents, without the day. */
    String id() {
        return vaccine + "|" + dose + "|" + cohort + "|" + place.code();
    }

    CoverageSeries in(Place other) {
        return new CoverageSeries(vaccine, dose, cohort, other);
    }
}
