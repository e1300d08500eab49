package org.fenghuo.jobs.connect.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;

/** Cards that keep all rules, to be spoilt by a test. */
final class Cards {
    static final Instant REPORTED = Instant.parse("2026-03-10T04:00:00Z");
    static final LocalDate ONSET = LocalDate.of(2026, 3, 8);

    private Cards() {}

    static CaseReport.Builder good() {
        return CaseReport.newBuilder()
                .setRecordId("clinic-7-1")
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource("clinic-7")
                .setReportedAt(REPORTED)
                .setDisease("measles")
                .setClassification(Classification.CONFIRMED)
                .setOnsetDay(ONSET);
    }
}
