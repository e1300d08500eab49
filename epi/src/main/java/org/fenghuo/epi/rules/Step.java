package org.fenghuo.epi.rules;

/** On which days windows end: on every one, or on Sundays. */
public enum Step {
    DAY,
    WEEK
}
