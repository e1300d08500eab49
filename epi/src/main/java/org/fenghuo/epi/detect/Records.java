package org.fenghuo.epi.detect;

import java.util.List;

/**
 * The records behind a firing, and what they say together.
 *
 * @param first the first hundred, by day and id
 * @param count how many there are in all
 * @param hash in hexadecimal, SHA-256 of the digests of their days in order; the digest of a day is
 *     SHA-256 of the ids of its records, sorted, each followed by a line feed; empty without any
 * @param suspected suspected cases among them
 * @param clinical clinical cases
 * @param confirmed confirmed cases
 * @param carriers carriers
 * @param deaths deaths among them
 * @param firstOnset first known onset (days since 1970-01-01), {@link #NO_DAY} where none is known
 * @param lastOnset last known onset, likewise
 * @param portions how persons divide over the parts of the place
 * @param replayed whether all of them are replayed
 */
public record Records(
        List<Evidence> first,
        int count,
        String hash,
        int suspected,
        int clinical,
        int confirmed,
        int carriers,
        int deaths,
        int firstOnset,
        int lastOnset,
        List<Portion> portions,
        boolean replayed) {
    /** Stands for a day that is not known. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** Most records that are named one by one. */
    public static final int MOST_NAMED = 100;

    /** No records stand behind it, but figures. */
    public static final Records NONE =
            new Records(List.of(), 0, "", 0, 0, 0, 0, 0, NO_DAY, NO_DAY, List.of(), false);

    public Records {
        first = List.copyOf(first);
        portions = List.copyOf(portions);
    }
}
