package org.fenghuo.jobs.visits;

import org.fenghuo.jobs.intake.VersionStamp;

/**
 * One version of a visit on its way to the ledger.
 *
 * @param recordId identity of the visit
 * @param stamp what orders its versions
 * @param tooLate whether it lies beyond the horizon
 * @param visit the visit if this version holds
 * @param partition partition it was read from
 * @param minute minute in which Kafka received it, since 1970-01-01T00:00Z
 */
public record VisitVersion(
        String recordId,
        VersionStamp stamp,
        boolean tooLate,
        PersonVisit visit,
        int partition,
        long minute) {}
