package org.fenghuo.local.recount;

import java.util.Locale;

/** Which day of a card a case is counted on. */
enum Basis {
    ONSET,
    DIAGNOSIS,
    REPORT,
    REVIEW,
    DEATH;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
