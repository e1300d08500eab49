package org.fenghuo.jobs.cases;

import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.counting.HeldVersion;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * What the ledger keeps of a card.
 *
 * @param stamp which version holds
 * @param counted what it counts for
 * @param traits what rules ask of it besides
 * @param delay how long its source took to enter it
 * @param county county in whose line list the card stands, empty if in none
 */
public record LedgerEntry(
        VersionStamp stamp,
        CountedCase counted,
        CardTraits traits,
        ReportDelay delay,
        String county)
        implements HeldVersion {}
