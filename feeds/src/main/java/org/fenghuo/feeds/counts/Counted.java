package org.fenghuo.feeds.counts;

import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.publication.Telling;

/** What stands behind counts: how many cells there are, and what is told of their numbers. */
public interface Counted {
    /** How many cells. */
    int cells();

    /** Which records a changed cell brings. */
    void tell(Turn turn, Runs runs);

    /** The record of a number; part is how many of the cell are in the part now. */
    SpecificRecordBase record(Run run, int number, int part, Telling telling);

    /** What a reader should know of figures that add up to these totals. */
    List<String> notes(Totals totals);

    /**
     * What was told in all.
     *
     * @param whole the sum of all wholes as they stand
     * @param part the sum of all parts as they stand
     * @param heldParts how often a part was held at its whole
     * @param operations how many records reported, revised and deleted something
     */
    record Totals(long whole, long part, long heldParts, Operations operations) {}

    /** How many records were told by operation. */
    record Operations(long reported, long revised, long deleted) {}
}
