package org.fenghuo.epi.coverage;

/**
 * A time during which a person is not to be vaccinated or cannot be: contraindicated, deferred,
 * refused or away.
 *
 * @param from first day
 * @param until first day no longer, {@link Person#OPEN} where none is known
 */
public record Deferral(int from, int until) {}
