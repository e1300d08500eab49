package org.fenghuo.epi.rules;

/** When a rule is meant to be in force: always, or only in an emergency response. */
public enum Mode {
    ROUTINE,
    EMERGENCY
}
