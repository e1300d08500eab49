package org.fenghuo.epi.visits;

/** What is counted of visits; all but the first and the last are parts of {@link #VISITS}. */
public enum VisitMeasure {
    VISITS,
    FIRST_VISITS,
    ADMITTED,
    TESTED,
    POSITIVE,
    /** All visits to a department whatever the complaint, from its days, not from its visits. */
    TOTAL_VISITS;

    /** How many there are. */
    public static final int COUNT = 6;
}
