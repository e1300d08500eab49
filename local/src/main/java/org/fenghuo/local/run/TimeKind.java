package org.fenghuo.local.run;

import java.util.Locale;

/** What moves the time of the jobs. */
public enum TimeKind {
    /** The wall clock. */
    LIVE,
    /** The records that are replayed, and ticks between them. */
    REPLAY;

    /** As settings give it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
