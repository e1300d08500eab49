package org.fenghuo.epi.rules;

import java.io.Serializable;

/**
 * Another way to fire: so many of the counted persons with a property within the same window.
 *
 * @param what the property
 * @param atLeast from how many persons on
 */
public record Alternative(CaseProperty what, int atLeast) implements Serializable {}
