package org.fenghuo.epi.detect;

import java.util.List;
import org.fenghuo.epi.rules.PlaceKind;

/**
 * What stands of a part of a population on a day: vaccinated of the eligible, or visits with a
 * syndrome of all visits.
 *
 * @param subject vaccine or syndrome
 * @param detail dose and cohort, or age band; empty: all
 * @param kind kind of the place
 * @param place code of the place
 * @param areaPath the place and the areas that contain it, innermost first
 * @param day days since 1970-01-01
 * @param count how many
 * @param base of how many
 */
public record Figure(
        String subject,
        String detail,
        PlaceKind kind,
        String place,
        List<String> areaPath,
        int day,
        int count,
        int base) {
    public Figure {
        areaPath = List.copyOf(areaPath);
    }
}
