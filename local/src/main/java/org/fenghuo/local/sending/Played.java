package org.fenghuo.local.sending;

import java.time.Instant;
import java.util.List;

/**
 * What was played of a feed.
 *
 * @param publications how many publications
 * @param records how many records in all
 * @param corrections how many of them revise or delete an earlier one
 * @param until the instant of the last publication
 * @param notes what the feed held, left out or guessed
 */
public record Played(
        int publications, long records, long corrections, Instant until, List<String> notes) {
    public Played {
        notes = List.copyOf(notes);
    }
}
