package org.fenghuo.epi.rules;

/** What a rule tests. */
public enum Family {
    /** Each single case rings. */
    FIXED,
    /** A number or rate of cases in n days in an area. */
    RATE,
    /** Persons in a collective unit within n days. */
    CLUSTER,
    /** Vaccination coverage below its target. */
    COVERAGE,
    /** The number or share of visits with a syndrome. */
    VISITS,
    /** A case where coverage is below its target. */
    JOINED;

    /** Whether cards of cases are judged. */
    public boolean judgesCards() {
        return this == FIXED || this == RATE || this == CLUSTER || this == JOINED;
    }
}
