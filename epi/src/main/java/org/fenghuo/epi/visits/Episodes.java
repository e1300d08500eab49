package org.fenghuo.epi.visits;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells first visits from return visits of one person: a visit is a return if the person has been
 * there within so many days before, so that an episode ends when nobody came for as long.
 */
public record Episodes(int days) implements Serializable {
    /** Three days, as the count of influenza-like illness by first visits takes it. */
    public static final Episodes USUAL = new Episodes(3);

    private static final long DAY_MS = 86_400_000;

    public Episodes {
        if (days < 1) {
            throw new IllegalArgumentException(
                    "visits.episode.days is %d: give a number of days above 0".formatted(days));
        }
    }

    /**
     * Which visits are the first of their episodes.
     *
     * @param arrivals instants of all visits of the person in milliseconds, growing
     */
    public BitSet firstOf(long[] arrivals) {
        BitSet first = new BitSet();
        for (int i = 0; i < arrivals.length; i++) {
            if (i > 0 && arrivals[i] < arrivals[i - 1]) {
                throw new IllegalArgumentException(
                        "arrivals %s do not grow: sort them".formatted(Arrays.toString(arrivals)));
            }
            first.set(i, i == 0 || arrivals[i] - arrivals[i - 1] > days * DAY_MS);
        }
        return first;
    }
}
