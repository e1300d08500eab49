package org.fenghuo.epi.place;

import java.io.Serializable;

/**
 * Residents of an area in a year.
 *
 * @param year calendar year
 * @param persons residents of all ages; publishers give estimates that are not always whole
 */
public record Population(int year, double persons) implements Serializable {
    public Population {
        if (!(persons > 0) || Double.isInfinite(persons)) {
            throw new IllegalArgumentException(
                    "population of %d is %s: give a number above 0, or leave the year out"
                            .formatted(year, persons));
        }
    }
}
