package org.fenghuo.epi.detect;

import java.io.Serializable;
import java.util.Map;

/**
 * After how many days without firing an episode is over: the longest incubation of the disease, 7
 * to 42; 14 where it is not known.
 *
 * @param longestIncubation days by root disease
 */
public record QuietDays(Map<String, Integer> longestIncubation) implements Serializable {
    private static final int LEAST = 7;
    private static final int MOST = 42;
    private static final int UNKNOWN = 14;

    public QuietDays {
        longestIncubation = Map.copyOf(longestIncubation);
    }

    /** The quiet days of a root disease. */
    public int of(String root) {
        int days = longestIncubation.getOrDefault(root, UNKNOWN);
        return Math.max(LEAST, Math.min(MOST, days));
    }
}
