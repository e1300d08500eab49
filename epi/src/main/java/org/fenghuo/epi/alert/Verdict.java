package org.fenghuo.epi.alert;

/** What looking into an alert found. */
public enum Verdict {
    NONE,
    EXCLUDED,
    SUSPECTED_EVENT,
    EVENT,
    UNCLEAR
}
