package org.fenghuo.epi.alert;

/** Where the records behind an alert come from; drills and replays never page anyone real. */
public enum Origin {
    PRODUCTION,
    DRILL,
    REPLAY
}
