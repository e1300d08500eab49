package org.fenghuo.local.recount;

/** What tells the pipeline which day it is. */
public enum TimeMode {
    /** The wall clock. */
    LIVE,
    /** Records and ticks alone. */
    REPLAY
}
