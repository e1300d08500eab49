package org.fenghuo.jobs.visits;

import org.fenghuo.epi.visits.CountedTotals;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * One version of a department's day on its way to the ledger.
 *
 * @param recordId identity of the day
 * @param stamp what orders its versions
 * @param tooLate whether it lies beyond the horizon
 * @param totals what it counts for if it holds
 * @param partition partition it was read from
 * @param minute minute in which Kafka received it, since 1970-01-01T00:00Z
 */
public record TotalsVersion(
        String recordId,
        VersionStamp stamp,
        boolean tooLate,
        CountedTotals totals,
        int partition,
        long minute) {}
