package org.fenghuo.local.recount.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fenghuo.records.CaseReport;

/** The rules of a case report, in the order of docs/record-rules.md. */
public final class CaseReportRules implements Rules<CaseReport> {
    private final ZoneId zone;

    /** Rules for days of that zone. */
    public CaseReportRules(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Optional<Fault> firstBroken(CaseReport report, long appendedAtMs) {
        Head head =
                new Head(
                        report.getRecordId(),
                        report.getVersion(),
                        report.getOperation(),
                        report.getSource(),
                        report.getReportedAt());
        Checks checks = head.checks(report, appendedAtMs, zone);
        if (!checks.anyBroken() && !head.deletes()) {
            texts(report, checks);
            days(report, checks);
            checks.ages(report.getAgeMonths(), report.getAgeYears(), report.getAgeYearsUntil());
            checks.within(
                    report.getVaccinationDoses(), 0, 20, "doses-out-of-range", "vaccinationDoses");
        }
        return checks.firstBroken();
    }

    private static void texts(CaseReport report, Checks checks) {
        checks.givenText(report.getDisease(), "disease");
        checks.notLonger(report.getDisease(), 60, "disease");
        checks.given(report.getClassification(), "classification");
        checks.areaCode(report.getResidenceArea(), "residenceArea");
        checks.areaCode(report.getReportingArea(), "reportingArea");
        checks.areaCode(report.getInfectionArea(), "infectionArea");
    }

    private static void days(CaseReport report, Checks checks) {
        LocalDate onset = report.getOnsetDay();
        LocalDate filled = report.getReportDay();
        checks.broken(
                onset == null && report.getDiagnosisDay() == null && filled == null,
                "missing-field",
                "onsetDay");
        checks.day(onset, "onsetDay");
        checks.day(report.getDiagnosisDay(), "diagnosisDay");
        checks.day(filled, "reportDay");
        checks.day(report.getDiedOn(), "diedOn");
        checks.day(report.getAdmittedOn(), "admittedOn");
        checks.dayOf(report.getDiagnosedAt(), "diagnosedAt");
        checks.dayOf(report.getEnteredAt(), "enteredAt");
        checks.dayOf(report.getReviewedAt(), "reviewedAt");
        boolean afterFilling = onset != null && filled != null && onset.isAfter(filled);
        checks.broken(
                afterFilling && onset.isAfter(checks.reportedOn()),
                "onset-after-report",
                "onsetDay");
        checks.notBefore(report.getDiedOn(), onset, "death-before-onset", "diedOn");
    }
}
