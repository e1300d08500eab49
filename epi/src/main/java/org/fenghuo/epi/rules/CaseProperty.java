package org.fenghuo.epi.rules;

/** A property of a counted case that an alternative may ask for. */
public enum CaseProperty {
    DIED,
    ADMITTED,
    SEVERE,
    CONFIRMED
}
