package org.fenghuo.local.recount.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.PathogenTest;

/** The rules of a clinic visit, in the order of docs/record-rules.md. */
public final class ClinicVisitRules implements Rules<ClinicVisit> {
    private final ZoneId zone;

    /** Rules for days of that zone. */
    public ClinicVisitRules(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Optional<Fault> firstBroken(ClinicVisit visit, long appendedAtMs) {
        Head head =
                new Head(
                        visit.getRecordId(),
                        visit.getVersion(),
                        visit.getOperation(),
                        visit.getSource(),
                        visit.getReportedAt());
        Checks checks = head.checks(visit, appendedAtMs, zone);
        if (!checks.anyBroken() && !head.deletes()) {
            codes(visit, checks);
            days(visit, checks);
            numbers(visit, checks);
            steps(visit, checks);
            checks.each(visit.getTests(), "tests", (test, path) -> test(test, path, checks));
        }
        return checks.firstBroken();
    }

    private static void codes(ClinicVisit visit, Checks checks) {
        checks.given(visit.getArrivedAt(), "arrivedAt");
        checks.given(visit.getDepartment(), "department");
        checks.code(visit.getDepartment(), "department");
        checks.areaCode(visit.getResidenceArea(), "residenceArea");
        checks.each(visit.getTravelAreas(), "travelAreas", checks::areaCode);
        checks.each(visit.getDiagnoses(), "diagnoses", checks::code);
    }

    private static void days(ClinicVisit visit, Checks checks) {
        checks.dayOf(visit.getArrivedAt(), "arrivedAt");
        checks.dayOf(visit.getEnteredAt(), "enteredAt");
        checks.dayOf(visit.getExaminedAt(), "examinedAt");
        checks.dayOf(visit.getObservedFrom(), "observedFrom");
        checks.dayOf(visit.getObservedUntil(), "observedUntil");
        checks.dayOf(visit.getClosedAt(), "closedAt");
        checks.day(visit.getFeverOnsetDay(), "feverOnsetDay");
        checks.day(visit.getOnsetDay(), "onsetDay");
    }

    private static void numbers(ClinicVisit visit, Checks checks) {
        checks.ages(visit.getAgeMonths(), visit.getAgeYears(), visit.getAgeYearsUntil());
        Double degrees = visit.getTemperatureCelsius();
        checks.broken(
                degrees != null && !(degrees >= 30 && degrees <= 45),
                "temperature-out-of-range",
                "temperatureCelsius");
        checks.within(visit.getSpo2Percent(), 0, 100, "spo2-out-of-range", "spo2Percent");
    }

    private static void steps(ClinicVisit visit, Checks checks) {
        Instant arrived = visit.getArrivedAt();
        onset(visit.getFeverOnsetDay(), arrived, "feverOnsetDay", checks);
        onset(visit.getOnsetDay(), arrived, "onsetDay", checks);
        checks.notBefore(visit.getExaminedAt(), arrived, "examined-before-arrival", "examinedAt");
        String observed = "observed-before-arrival";
        checks.notBefore(visit.getObservedFrom(), arrived, observed, "observedFrom");
        checks.notBefore(
                visit.getObservedUntil(),
                visit.getObservedFrom(),
                "until-before-from",
                "observedUntil");
        checks.notBefore(visit.getObservedUntil(), arrived, observed, "observedUntil");
        checks.notBefore(visit.getClosedAt(), arrived, "closed-before-arrival", "closedAt");
    }

    private static void onset(LocalDate onset, Instant arrived, String path, Checks checks) {
        checks.broken(
                onset != null && arrived != null && onset.isAfter(checks.dayOf(arrived)),
                "onset-after-arrival",
                path);
    }

    private static void test(PathogenTest test, String path, Checks checks) {
        checks.givenText(test.getPathogen(), path + ".pathogen");
        checks.dayOf(test.getTakenAt(), path + ".takenAt");
        checks.dayOf(test.getResultAt(), path + ".resultAt");
        checks.notBefore(
                test.getResultAt(),
                test.getTakenAt(),
                "result-before-specimen",
                path + ".resultAt");
    }
}
