package org.fenghuo.feeds.publication;

import java.time.Instant;
import java.util.List;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Vaccination;

/**
 * How a publication speaks of a record: the part of the head that all kinds share.
 *
 * @param at the instant of the publication
 * @param operation whether the record is new, changed or withdrawn
 */
public record Telling(Instant at, Operation operation) {
    private static final String WITHDRAWN = "withdrawn by the publisher";

    /** Whether the record is withdrawn, so that nothing follows its head. */
    public boolean isDeletion() {
        return operation == Operation.DELETE;
    }

    /** A case report with its head. */
    public CaseReport caseReport(String recordId, String source) {
        CaseReport report = new CaseReport();
        report.setRecordId(recordId);
        report.setVersion(at.toEpochMilli());
        report.setOperation(operation);
        report.setSource(source);
        report.setReportedAt(at);
        report.setOrigin(Origin.REPLAY);
        report.setDeleteReason(isDeletion() ? WITHDRAWN : null);
        return report;
    }

    /** A dose with its head. */
    public Vaccination vaccination(String recordId, String source) {
        Vaccination dose = new Vaccination();
        dose.setRecordId(recordId);
        dose.setVersion(at.toEpochMilli());
        dose.setOperation(operation);
        dose.setSource(source);
        dose.setReportedAt(at);
        dose.setOrigin(Origin.REPLAY);
        dose.setDeleteReason(isDeletion() ? WITHDRAWN : null);
        return dose;
    }

    /** A visit with its head. */
    public ClinicVisit clinicVisit(String recordId, String source) {
        ClinicVisit visit = new ClinicVisit();
        visit.setRecordId(recordId);
        visit.setVersion(at.toEpochMilli());
        visit.setOperation(operation);
        visit.setSource(source);
        visit.setReportedAt(at);
        visit.setOrigin(Origin.REPLAY);
        visit.setTests(List.of());
        visit.setDeleteReason(isDeletion() ? WITHDRAWN : null);
        return visit;
    }
}
