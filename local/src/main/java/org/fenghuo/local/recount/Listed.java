package org.fenghuo.local.recount;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the line list says of a version, as far as it is compared.
 *
 * @param status reported, revised or duplicate
 * @param disease the disease
 * @param code the code of the area in which the person lives, as on the card; null without one
 * @param residence the area that this code stands for now
 * @param onset the day of onset in days since 1970, or {@link #NO_DAY}
 */
record Listed(String status, Disease disease, String code, Place residence, int onset) {
    static final int NO_DAY = Integer.MIN_VALUE;

    Optional<String> onsetDay() {
        return onset == NO_DAY
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(onset).toString());
    }
}
