package org.fenghuo.feeds.county;

import java.time.LocalDate;

/**
 * A dose as its record says it.
 *
 * @param child who got it
 * @param birth day of birth
 * @param home where the child lived
 * @param vaccine code of the vaccine
 * @param number number of the dose
 * @param on day on which it was given
 */
record DoseGiven(
        Person child, LocalDate birth, Township home, String vaccine, int number, LocalDate on) {
    DoseGiven on(LocalDate day) {
        return new DoseGiven(child, birth, home, vaccine, number, day);
    }

    DoseGiven of(String otherVaccine) {
        return new DoseGiven(child, birth, home, otherVaccine, number, on);
    }
}
