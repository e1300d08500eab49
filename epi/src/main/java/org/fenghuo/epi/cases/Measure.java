package org.fenghuo.epi.cases;

/** What is counted of a case; the last two are parts of {@link #CASES}. */
public enum Measure {
    CASES,
    SUSPECTED,
    CARRIERS,
    CHRONIC,
    DEATHS,
    IMPORTED;

    /** How many there are. */
    public static final int COUNT = 6;
}
