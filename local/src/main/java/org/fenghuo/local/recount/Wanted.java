package org.fenghuo.local.recount;

import org.apache.avro.specific.SpecificRecord;
import org.fenghuo.local.recount.sources.Entering;
import org.fenghuo.local.recount.sources.Told;

/** What is wanted of the records of a topic. */
public interface Wanted<T extends SpecificRecord> {
    /** What a record tells of its sender and its times. */
    Told told(T record);

    /**
     * Takes a record; false if it comes too late.
     *
     * @param entering the delay of this version, to be told if it holds
     */
    boolean take(T record, Entering entering);
}
