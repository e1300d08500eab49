package org.fenghuo.jobs.connect.index;

/** A document above which another version stands; 0 if the server did not say which. */
record Conflict(Slot slot, long namedVersion) {}
