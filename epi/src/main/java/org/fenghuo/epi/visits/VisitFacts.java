package org.fenghuo.epi.visits;

import java.util.Collection;

/**
 * Of a visit what decides which syndromes it shows.
 *
 * @param temperatureTenths highest temperature in tenths of a degree Celsius, {@link #UNKNOWN} if
 *     none was measured
 * @param symptoms bits of {@link Symptom}
 * @param findings bits of {@link VisitFinding}
 * @param exposures bits of {@link Exposure}
 * @param feverDays days from the onset of the fever to the visit, {@link #UNKNOWN} if not known
 * @param onsetDays days from the first symptom to the visit, {@link #UNKNOWN} if not known
 * @param admitted whether the person was admitted to hospital
 * @param ageYears lowest possible age in whole years, {@link #UNKNOWN} if not known
 */
public record VisitFacts(
        int temperatureTenths,
        long symptoms,
        long findings,
        long exposures,
        int feverDays,
        int onsetDays,
        boolean admitted,
        int ageYears) {
    /** Stands for what was not measured or told; no condition on it holds. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    /** Signs of one kind as bits of one number: the first sign of the kind is the lowest bit. */
    public static <E extends Enum<E>> long bits(Collection<E> signs) {
        long bits = 0;
        for (E sign : signs) {
            bits |= 1L << sign.ordinal();
        }
        return bits;
    }
}
