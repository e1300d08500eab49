package org.fenghuo.jobs.visits;

import org.fenghuo.jobs.intake.VersionStamp;

/**
 * What the ledger keeps of a visit.
 *
 * @param stamp which version holds
 * @param visit what that version says
 */
record HeldVisit(VersionStamp stamp, PersonVisit visit) {}
