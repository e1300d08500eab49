package org.fenghuo.local.recount;

/** What one person is counted as; always one of these. */
enum Measure {
    CASE,
    CHRONIC,
    SUSPECTED,
    CARRIER
}
