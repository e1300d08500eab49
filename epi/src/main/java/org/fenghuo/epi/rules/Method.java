package org.fenghuo.epi.rules;

/** What is compared with a threshold. */
public enum Method {
    /** A number. */
    COUNT,
    /** A number for 100,000 residents. */
    RATE,
    /** A share of all, from 0 to 1. */
    SHARE
}
