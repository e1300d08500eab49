package org.fenghuo.feeds.nyc.visits;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the file of visits counts apart.
 *
 * @param borough area of residence
 * @param ages band of ages
 * @param arrival noon of the local day of the visit, as the source tells no time
 * @param id the beginning of the identity of each of its visits
 */
record VisitCell(String borough, Ages ages, Instant arrival, String id) {
    /** The identity of a cell: the words of the file. */
    record Key(String borough, String band, LocalDate day) {}
}
