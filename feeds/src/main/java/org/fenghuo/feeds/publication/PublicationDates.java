package org.fenghuo.feeds.publication;

import java.time.LocalDate;

/**
 * Which publications are played, by the local date on which they appeared, both ends included. What
 * was published before the first date is played as one publication, so that nothing is missing.
 *
 * @param from the first date played publication by publication
 * @param to the last date played
 */
public record PublicationDates(LocalDate from, LocalDate to) {
    /** Every publication there is. */
    public static final PublicationDates ALL = new PublicationDates(LocalDate.MIN, LocalDate.MAX);

    public PublicationDates {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "no publication can be from %s on and up to %s: give an earlier 'from' or a later 'to'"
                            .formatted(from, to));
        }
    }

    /** The same end, another beginning. */
    public PublicationDates from(LocalDate first) {
        return new PublicationDates(first, to);
    }

    /** The same beginning, another end. */
    public PublicationDates to(LocalDate last) {
        return new PublicationDates(from, last);
    }
}
