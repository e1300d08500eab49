package org.fenghuo.epi.coverage;

/**
 * A time during which a person lives in an area.
 *
 * @param area code of the area of residence
 * @param from first day there
 * @param until first day no longer there, {@link Person#OPEN} where none is known
 */
public record Stay(String area, int from, int until) {}
