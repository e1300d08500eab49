package org.fenghuo.epi.detect;

/** What makes a verdict necessary. */
public enum Change {
    /** A record came, was revised or taken back. */
    RECORD,
    /** A rule was put, changed or removed. */
    RULE,
    /** An area or a unit changed. */
    AREA,
    /** A day began. */
    DAY
}
