package org.fenghuo.epi.coverage;

/** Sex of a person, as far as a schedule asks for it. */
public enum Sex {
    UNKNOWN,
    MALE,
    FEMALE
}
