package org.fenghuo.epi.coverage;

import java.util.Comparator;

/**
 * One vaccination as it is recorded.
 *
 * @param vaccine code of the vaccine
 * @param number number of the dose as recorded, 0 where unknown
 * @param given day it was given on, days since 1970-01-01
 * @param area area of residence that the vaccination itself names, empty where it names none
 */
public record Dose(String vaccine, int number, int given, String area) {
    /** The greatest number there is; what is recorded above it counts as it. */
    public static final int MOST = 63;

    static final Comparator<Dose> ORDER =
            Comparator.comparingInt(Dose::given)
                    .thenComparingInt(Dose::number)
                    .thenComparing(Dose::vaccine)
                    .thenComparing(Dose::area);

    public Dose {
        if (number < 0) {
            throw new IllegalArgumentException(
                    "dose number %d of %s: give 1 or more, or 0 where it is unknown"
                            .formatted(number, vaccine));
        }
        number = Math.min(number, MOST);
    }
}
