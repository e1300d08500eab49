package org.fenghuo.jobs.coverage;

import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * One version of a record of a person on its way to the ledger.
 *
 * @param person pseudonym of the person
 * @param kind what kind of record it is
 * @param recordId identity of the record among those of its person and kind
 * @param stamp what orders its versions
 * @param content what it says if it holds
 * @param receipt how its message was received; not counted where a message says this of a second
 *     person
 */
public record PersonVersion(
        String person,
        RecordKind kind,
        String recordId,
        VersionStamp stamp,
        PersonContent content,
        Receipt receipt) {}
