package org.fenghuo.jobs.coverage;

import org.fenghuo.jobs.intake.VersionStamp;

/**
 * One version of a record of a person on its way to the ledger.
 *
 * @param person pseudonym of the person
 * @param kind what kind of record it is
 * @param recordId identity of the record among those of its person and kind
 * @param stamp what orders its versions
 * @param content what it says if it holds
 * @param partition partition it was read from; {@link #NOT_COUNTED} for what a message says of a
 *     second person, since a message has one outcome
 * @param minute minute in which Kafka received it, since 1970-01-01T00:00Z
 */
public record PersonVersion(
        String person,
        RecordKind kind,
        String recordId,
        VersionStamp stamp,
        PersonContent content,
        int partition,
        long minute) {
    /** Stands for the partition of what has no outcome of its own. */
    public static final int NOT_COUNTED = -1;
}
