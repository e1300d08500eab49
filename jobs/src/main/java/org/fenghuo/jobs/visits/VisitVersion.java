package org.fenghuo.jobs.visits;

import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.counting.RecordVersion;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * One version of a visit on its way to the ledger.
 *
 * @param recordId identity of the visit
 * @param stamp what orders its versions
 * @param tooLate whether it lies beyond the horizon
 * @param visit the visit if this version holds
 * @param receipt how its message was received
 */
public record VisitVersion(
        String recordId, VersionStamp stamp, boolean tooLate, PersonVisit visit, Receipt receipt)
        implements RecordVersion {}
