package org.fenghuo.jobs.visits;

import org.fenghuo.epi.visits.CountedTotals;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.counting.HeldVersion;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * What the ledger keeps of a department's day.
 *
 * @param stamp which version holds
 * @param totals what that version says
 * @param delay how long its source took to enter it
 */
record HeldTotals(VersionStamp stamp, CountedTotals totals, ReportDelay delay)
        implements HeldVersion {}
