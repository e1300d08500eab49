package org.fenghuo.local.recount.alerts;

import java.util.Locale;
import org.fenghuo.records.Duty;
import org.fenghuo.records.PlaceKind;

/**
 * What alerts have in common of which there is one at a time.
 *
 * @param duty duty that they serve
 * @param root the disease
 * @param kind kind of place
 * @param place code of the place
 * @param drill whether it is an exercise
 */
public record Line(Duty duty, String root, PlaceKind kind, String place, boolean drill) {
    /** As the ids of its alerts begin. */
    public String code() {
        return "%s%s.%s.%s-%s"
                .formatted(drill ? "drill." : "", lower(duty), root, lower(kind), place);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
