package org.fenghuo.jobs.connect.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fenghuo.jobs.connect.rules.Ages;
import org.fenghuo.jobs.connect.rules.Days;
import org.fenghuo.jobs.connect.rules.Faults;
import org.fenghuo.jobs.connect.rules.Head;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.connect.rules.OrderedRules;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.CaseReport;

/**
 * The rules of a case report, in the order of docs/record-rules.md; its rules about single enum
 * symbols are kept by the reading of values. Not for several threads.
 */
public final class CaseReportRules extends KindRules<CaseReport> {
    private static final int LONGEST_DISEASE = 60;
    private static final int MOST_DOSES = 20;

    private final Days days;
    private final OrderedRules<CaseReport> rules;

    /** Rules for days of that zone. */
    public CaseReportRules(ZoneId zone) {
        days = new Days(zone);
        rules =
                new OrderedRules<>(
                        CaseReportRules::headOf,
                        List.of(),
                        List.of(
                                card ->
                                        Faults.blank(
                                                "disease",
                                                card.getDisease(),
                                                "a disease id or a card code of four digits"),
                                card ->
                                        Faults.tooLong(
                                                "disease", card.getDisease(), LONGEST_DISEASE),
                                card ->
                                        Faults.missing(
                                                "classification",
                                                card.getClassification(),
                                                "SUSPECTED, CLINICAL, CONFIRMED or CARRIER"),
                                card ->
                                        Faults.badAreaCode(
                                                "residenceArea", card.getResidenceArea()),
                                card ->
                                        Faults.badAreaCode(
                                                "reportingArea", card.getReportingArea()),
                                card ->
                                        Faults.badAreaCode(
                                                "infectionArea", card.getInfectionArea()),
                                CaseReportRules::someDayIsGiven,
                                card -> dayIsInRange("onsetDay", card.getOnsetDay(), card),
                                card -> dayIsInRange("diagnosisDay", card.getDiagnosisDay(), card),
                                card -> dayIsInRange("reportDay", card.getReportDay(), card),
                                card -> dayIsInRange("diedOn", card.getDiedOn(), card),
                                card -> dayIsInRange("admittedOn", card.getAdmittedOn(), card),
                                card ->
                                        days.outside(
                                                "diagnosedAt",
                                                card.getDiagnosedAt(),
                                                card.getReportedAt()),
                                card ->
                                        days.outside(
                                                "enteredAt",
                                                card.getEnteredAt(),
                                                card.getReportedAt()),
                                card ->
                                        days.outside(
                                                "reviewedAt",
                                                card.getReviewedAt(),
                                                card.getReportedAt()),
                                this::onsetIsBeforeReport,
                                card ->
                                        Days.before(
                                                "death-before-onset",
                                                "diedOn",
                                                card.getDiedOn(),
                                                "onsetDay",
                                                card.getOnsetDay()),
                                card -> Ages.months(card.getAgeMonths()),
                                card -> Ages.years(card.getAgeYears()),
                                card -> Ages.range(card.getAgeYears(), card.getAgeYearsUntil()),
                                card ->
                                        Faults.outside(
                                                "doses-out-of-range",
                                                "vaccinationDoses",
                                                card.getVaccinationDoses(),
                                                0,
                                                MOST_DOSES)));
    }

    @Override
    protected OrderedRules<CaseReport> ordered() {
        return rules;
    }

    private static Head headOf(CaseReport card) {
        return new Head(
                card.getRecordId(),
                card.getVersion(),
                card.getOperation(),
                card.getSource(),
                card.getReportedAt());
    }

    private static Fault someDayIsGiven(CaseReport card) {
        return card.getOnsetDay() == null && card.getDiagnosisDay() == null
                ? Faults.missing(
                        "onsetDay",
                        card.getReportDay(),
                        "a day of onset, of diagnosis or of the report")
                : null;
    }

    private Fault dayIsInRange(String path, LocalDate day, CaseReport card) {
        return days.outside(path, day, card.getReportedAt());
    }

    /** An infection found before its first symptoms may get its onset by a later version. */
    private Fault onsetIsBeforeReport(CaseReport card) {
        LocalDate onset = card.getOnsetDay();
        LocalDate report = card.getReportDay();
        if (onset == null || report == null || !onset.isAfter(report)) {
            return null;
        }
        return onset.toEpochDay() <= days.dayOf(card.getReportedAt())
                ? null
                : Fault.of(
                        "onset-after-report",
                        "onsetDay",
                        onset.toString(),
                        "not after reportDay " + report);
    }
}
