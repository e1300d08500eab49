package org.fenghuo.epi.rules;

import java.io.Serializable;
import java.util.List;

/**
 * What a rule of coverage judges.
 *
 * @param doses doses that are judged; empty: all
 * @param cohorts cohorts that are judged, by their labels
 * @param leastEligible no firing below so many eligible persons
 * @param coverageRule of a joined rule: the coverage rule whose places are meant, else empty
 */
public record CoverageTerms(
        List<Integer> doses, List<String> cohorts, int leastEligible, String coverageRule)
        implements Serializable {
    public CoverageTerms {
        doses = List.copyOf(doses);
        cohorts = cohorts.isEmpty() ? List.of("12-23m", "24-35m") : List.copyOf(cohorts);
    }
}
