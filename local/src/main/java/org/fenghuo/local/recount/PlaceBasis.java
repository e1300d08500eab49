package org.fenghuo.local.recount;

import java.util.Locale;

/** Which place of a card a case is counted in. */
enum PlaceBasis {
    RESIDENCE,
    REPORTING,
    INFECTION;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
