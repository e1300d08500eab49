package org.fenghuo.local.recount;

import org.apache.avro.specific.SpecificRecord;

/** What is wanted of the records of a topic. */
public interface Wanted<T extends SpecificRecord> {
    /** When a record became known, in milliseconds since 1970. */
    long reportedAtMs(T record);

    /** Takes a record; false if it comes too late. */
    boolean take(T record);
}
