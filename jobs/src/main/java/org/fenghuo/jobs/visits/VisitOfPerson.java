package org.fenghuo.jobs.visits;

/**
 * What now holds of a visit of a known person; {@link PersonVisit#NOTHING} if it is theirs no
 * longer.
 *
 * @param person pseudonym of the person
 * @param recordId identity of the visit
 * @param visit what holds
 */
record VisitOfPerson(String person, String recordId, PersonVisit visit) {}
