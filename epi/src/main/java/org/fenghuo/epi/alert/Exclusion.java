package org.fenghuo.epi.alert;

/** Why an alert is no event. */
public enum Exclusion {
    NONE,
    DUPLICATE,
    DATA_ERROR,
    SCREENING,
    BATCH,
    SEASON,
    OTHER
}
