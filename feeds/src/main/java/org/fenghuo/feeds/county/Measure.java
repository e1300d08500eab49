package org.fenghuo.feeds.county;

/** What a holding card counts as; docs/counting.md says when. */
public enum Measure {
    CASES,
    CHRONIC,
    SUSPECTED,
    CARRIERS
}
