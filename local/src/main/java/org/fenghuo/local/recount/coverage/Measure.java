package org.fenghuo.local.recount.coverage;

import java.util.Locale;

/** What is counted: levels hold from a day until another, flows happen on a day. */
enum Measure {
    RESIDENTS,
    ELIGIBLE,
    VACCINATED,
    PAST_LIMIT,
    TIMELY,
    OVERDUE,
    FULL,
    ZERO_DOSE,
    ADMINISTERED,
    DOSES_DUE,
    DOSES_GIVEN,
    INVALID,
    REPEATED;

    boolean isLevel() {
        return compareTo(ADMINISTERED) <= 0;
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
