package org.fenghuo.jobs.visits;

import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.counting.HeldVersion;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * What the ledger keeps of a visit.
 *
 * @param stamp which version holds
 * @param visit what that version says
 * @param delay how long its source took to enter it
 */
record HeldVisit(VersionStamp stamp, PersonVisit visit, ReportDelay delay) implements HeldVersion {}
