package org.fenghuo.jobs.cases;

import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.counting.RecordVersion;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * One version of a report card on its way to the ledger.
 *
 * @param recordId identity of the card
 * @param stamp what orders its versions
 * @param tooLate whether it lies beyond the horizon
 * @param counted what it counts for if it holds
 * @param traits what rules ask of it besides
 * @param card the whole card as Avro binary, for the line list
 * @param receipt how its message was received
 */
@SuppressWarnings("ArrayRecordComponent") // opaque bytes, never compared
public record CaseVersion(
        String recordId,
        VersionStamp stamp,
        boolean tooLate,
        CountedCase counted,
        CardTraits traits,
        byte[] card,
        Receipt receipt)
        implements RecordVersion {}
