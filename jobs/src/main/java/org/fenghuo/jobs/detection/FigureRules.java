package org.fenghuo.jobs.detection;

import java.io.Serializable;
import org.fenghuo.epi.rules.Rule;

/** Which figures rules of a kind look at, and from which value on they fire. */
public interface FigureRules extends Serializable {
    /** Whether a rule looks at figures of that detail at all. */
    boolean looksAt(Rule rule, String detail);

    /**
     * The value from which on, or below which, a rule fires.
     *
     * @param given the threshold of the rule in the place
     */
    double threshold(Rule rule, String subject, String detail, double given);
}
