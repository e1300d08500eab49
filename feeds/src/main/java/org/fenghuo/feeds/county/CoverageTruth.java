package org.fenghuo.feeds.county;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many children were to have the first dose of a vaccine on a day and had it, as the generator
 * itself knows it at the end of the story.
 *
 * @param townships by code of the township
 */
public record CoverageTruth(SortedMap<String, Share> townships) {
    /**
     * Of one township.
     *
     * @param eligible children who live there and have reached the age at which the dose is due
     * @param vaccinated those of them who got it, not before the minimum age
     */
    public record Share(int eligible, int vaccinated) {
        /** In parts of one; nothing where nobody is eligible. */
        public double value() {
            return eligible == 0 ? 0 : vaccinated / (double) eligible;
        }

        Share and(boolean hasIt) {
            return new Share(eligible + 1, vaccinated + (hasIt ? 1 : 0));
        }
    }

    public CoverageTruth {
        townships = Collections.unmodifiableSortedMap(new TreeMap<>(townships));
    }

    /** Of all townships together. */
    public Share total() {
        int eligible = townships.values().stream().mapToInt(Share::eligible).sum();
        int vaccinated = townships.values().stream().mapToInt(Share::vaccinated).sum();
        return new Share(eligible, vaccinated);
    }
}
