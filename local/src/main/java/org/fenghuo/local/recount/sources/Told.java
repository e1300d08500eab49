package org.fenghuo.local.recount.sources;

import java.time.Instant;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;

/**
 * What a record tells of its sender and its times.
 *
 * @param source code of the facility
 * @param operation what is done with the record
 * @param reportedAt when it became known
 * @param happenedAt when what it tells of happened; null if it is not known to the minute
 * @param enteredAt when it was first entered; null if it does not say it
 */
public record Told(
        String source,
        Operation operation,
        Instant reportedAt,
        Instant happenedAt,
        Instant enteredAt) {

    /** What a card tells, whose case happened when it was diagnosed. */
    public static Told of(CaseReport report) {
        return new Told(
                report.getSource(),
                report.getOperation(),
                report.getReportedAt(),
                report.getDiagnosedAt(),
                report.getEnteredAt());
    }
}
