package org.fenghuo.jobs.cases;

import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * What the ledger keeps of a card.
 *
 * @param stamp which version holds
 * @param counted what it counts for
 * @param county county in whose line list the card stands, empty if in none
 */
public record LedgerEntry(VersionStamp stamp, CountedCase counted, String county) {}
