package org.fenghuo.epi.rules;

import java.io.Serializable;

/**
 * Another threshold in an area and in all areas in it.
 *
 * @param area code of the area
 * @param atLeast threshold there; NaN keeps that of the rule
 * @param enabled whether the rule is in force there
 */
public record AreaOverride(String area, double atLeast, boolean enabled) implements Serializable {}
