package org.fenghuo.local.recount.sources;

import java.time.LocalDate;

/**
 * A record that was entered so late.
 *
 * @param source by whom
 * @param day the local day on which it was entered
 * @param minutes how many minutes had begun since it happened
 */
public record Delay(String source, LocalDate day, int minutes) {
    /** Nobody knows. */
    public static final Delay NONE = new Delay("", LocalDate.EPOCH, -1);
}
