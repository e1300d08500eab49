package org.fenghuo.jobs.cases;

import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.jobs.intake.VersionStamp;

/** What the ledger keeps of a card: which version holds, and what it counts for. */
public record LedgerEntry(VersionStamp stamp, CountedCase counted) {}
