package org.fenghuo.jobs.visits;

import org.fenghuo.epi.visits.CountedTotals;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.counting.RecordVersion;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * One version of a department's day on its way to the ledger.
 *
 * @param recordId identity of the day
 * @param stamp what orders its versions
 * @param tooLate whether it lies beyond the horizon
 * @param totals what it counts for if it holds
 * @param receipt how its message was received
 */
public record TotalsVersion(
        String recordId, VersionStamp stamp, boolean tooLate, CountedTotals totals, Receipt receipt)
        implements RecordVersion {}
