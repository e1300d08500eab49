package org.fenghuo.epi.coverage;

import java.io.Serializable;

/**
 * The days of which coverage is told. What is true before the first of them is dated on it, what
 * would change after the last is not counted, so that a birth does not leave cells at its eightieth
 * year. A setting of the pipeline: the same for every person, or nothing can be taken back.
 *
 * @param from the first day told of
 * @param until the first day no longer told of
 */
public record CountedDays(int from, int until) implements Serializable {
    public CountedDays {
        if (from >= until) {
            throw new IllegalArgumentException(
                    "coverage is told from day %d until day %d: give a later end"
                            .formatted(from, until));
        }
    }
}
