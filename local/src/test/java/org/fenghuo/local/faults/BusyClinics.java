package org.fenghuo.local.faults;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.schemas.topics.Topics;

/**
 * Invented reports of today of a few diseases from all townships, with corrections and deletions
 * among them.
 */
final class BusyClinics {
    private static final int DISEASES = 6;

    private final BusyDay day;
    private final List<String> diseases;

    BusyClinics(BusyDay day) throws IOException {
        this.day = day;
        List<String> all = ReferenceDiseases.read("").codes().stream().sorted().toList();
        diseases = Stream.generate(() -> day.oneOf(all)).limit(DISEASES).toList();
    }

    /** Sends so many versions of fewer cards. */
    void send(int reports, TopicSender sender) {
        for (int i = 0; i < reports; i++) {
            BusyDay.send(Topics.CASE_REPORTS, report(reports), sender);
        }
    }

    private CaseReport report(int reports) {
        CaseReport report = new CaseReport();
        report.setRecordId(day.name() + "-" + day.under(reports * 3 / 4));
        report.setVersion(day.version());
        report.setOperation(day.operation());
        report.setSource(day.name());
        report.setOrigin(Origin.PRODUCTION);
        report.setReportedAt(Instant.now());
        if (report.getOperation() != Operation.DELETE) {
            report.setDisease(day.oneOf(diseases));
            report.setClassification(Classification.CONFIRMED);
            report.setOnsetDay(day.daysAgo(7));
            report.setDiagnosisDay(day.today());
            report.setReportDay(day.today());
            report.setResidenceArea(day.township());
            report.setAgeYears(day.under(90));
        }
        return report;
    }
}
