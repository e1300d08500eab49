package org.fenghuo.local.recount;

/** A stream of records that is recounted by itself. */
public enum Stream {
    /** Case reports: incidence and the line list. */
    CASES,
    /** Visits to clinics and the days of their departments. */
    VISITS,
    /** Vaccinations and the register of residents. */
    COVERAGE,
    /** Alerts of rules about cases. */
    ALERTS
}
