package org.fenghuo.jobs.visits;

import org.fenghuo.epi.visits.CountedTotals;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * What the ledger keeps of a department's day.
 *
 * @param stamp which version holds
 * @param totals what that version says
 */
record HeldTotals(VersionStamp stamp, CountedTotals totals) {}
