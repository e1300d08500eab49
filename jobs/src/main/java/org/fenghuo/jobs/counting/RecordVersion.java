package org.fenghuo.jobs.counting;

import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.intake.VersionStamp;

/** One version of a record on its way to the ledger of its kind. */
public interface RecordVersion {
    /** What orders it among the versions of its record. */
    VersionStamp stamp();

    /** Whether it lies beyond the horizon. */
    boolean tooLate();

    /** How its message was received. */
    Receipt receipt();
}
