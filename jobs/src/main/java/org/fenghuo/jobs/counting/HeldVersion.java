package org.fenghuo.jobs.counting;

import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.intake.VersionStamp;

/** What a ledger keeps of a record. */
public interface HeldVersion {
    /** Which version holds. */
    VersionStamp stamp();

    /** How long its source took to enter it. */
    ReportDelay delay();
}
