package org.fenghuo.epi.visits;

import java.io.Serializable;

/**
 * A syndrome under which visits are counted.
 *
 * @param number its number in counts, from 1 to {@link #MOST}; never given to another syndrome
 * @param id its id, as documents and rules name it
 * @param version version of its definition, growing
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param definition when a visit shows it
 */
public record Syndrome(
        int number, String id, int version, String nameZh, String nameEn, Condition definition)
        implements Serializable {
    /** The highest number of a syndrome. */
    public static final int MOST = 62;

    public Syndrome {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    "syndrome %s has the number %d: give one from 1 to %d"
                            .formatted(id, number, MOST));
        }
    }

    long bit() {
        return 1L << number;
    }
}
