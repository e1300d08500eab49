package org.fenghuo.epi.coverage;

/**
 * A time during which a person is not to be vaccinated or cannot be: contraindicated, deferred,
 * refused or away.
 *
 * @param vaccine code of the vaccine for which it holds, empty for all
 * @param from first day
 * @param until first day no longer, {@link Person#OPEN} where none is known
 */
public record Deferral(String vaccine, int from, int until) {
    /** Whether it holds for a vaccine. */
    boolean concerns(String code) {
        return vaccine.isEmpty() || vaccine.equals(code);
    }
}
