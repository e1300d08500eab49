package org.fenghuo.epi.cases;

/** How sure a report is that it is a case. */
public enum CaseClass {
    SUSPECTED,
    CLINICAL,
    CONFIRMED,
    CARRIER
}
