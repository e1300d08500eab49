package org.fenghuo.epi.rules;

/** Course of a case; one that its card does not name is untyped. */
public enum Course {
    ACUTE,
    CHRONIC,
    UNTYPED
}
