package org.fenghuo.jobs.visits;

import org.fenghuo.epi.visits.CountedVisit;

/**
 * A visit as it may belong to an episode of a person.
 *
 * @param person pseudonym of the person, empty where not known
 * @param arrivedAt instant of arrival, milliseconds of UTC
 * @param typeIsSaid whether the clinic said if it is a first visit; else the person's visits say it
 * @param counted what it counts for
 */
public record PersonVisit(String person, long arrivedAt, boolean typeIsSaid, CountedVisit counted) {
    /** A deleted visit. */
    public static final PersonVisit NOTHING = new PersonVisit("", 0, true, CountedVisit.NOTHING);

    /** Whether it is to be seen among all visits of its person. */
    boolean isOfKnownPerson() {
        return counted.counts() && !person.isEmpty();
    }
}
