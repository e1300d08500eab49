package org.fenghuo.jobs.connect.visits;

import java.time.Instant;
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
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.PathogenTest;

/** The rules of a clinic visit, in the order of docs/record-rules.md. Not for several threads. */
public final class ClinicVisitRules extends KindRules<ClinicVisit> {
    private static final double COLDEST = 30;
    private static final double HOTTEST = 45;
    private static final String ARRIVED_AT = "arrivedAt";

    private final Days days;
    private final OrderedRules<ClinicVisit> rules;

    /** Rules for days of that zone. */
    public ClinicVisitRules(ZoneId zone) {
        days = new Days(zone);
        rules =
                new OrderedRules<>(
                        ClinicVisitRules::headOf,
                        List.of(),
                        List.of(
                                visit ->
                                        Faults.missing(
                                                ARRIVED_AT,
                                                visit.getArrivedAt(),
                                                "the instant of arrival"),
                                visit ->
                                        Faults.missing(
                                                "department",
                                                visit.getDepartment(),
                                                "the code of the department"),
                                visit -> Faults.badCode("department", visit.getDepartment()),
                                this::areasAreCodes,
                                ClinicVisitRules::diagnosesAreCodes,
                                visit -> timeIsInRange(ARRIVED_AT, visit.getArrivedAt(), visit),
                                visit -> timeIsInRange("enteredAt", visit.getEnteredAt(), visit),
                                visit -> timeIsInRange("examinedAt", visit.getExaminedAt(), visit),
                                visit ->
                                        timeIsInRange(
                                                "observedFrom", visit.getObservedFrom(), visit),
                                visit ->
                                        timeIsInRange(
                                                "observedUntil", visit.getObservedUntil(), visit),
                                visit -> timeIsInRange("closedAt", visit.getClosedAt(), visit),
                                visit ->
                                        dayIsInRange(
                                                "feverOnsetDay", visit.getFeverOnsetDay(), visit),
                                visit -> dayIsInRange("onsetDay", visit.getOnsetDay(), visit),
                                visit -> Ages.months(visit.getAgeMonths()),
                                visit -> Ages.years(visit.getAgeYears()),
                                visit -> Ages.range(visit.getAgeYears(), visit.getAgeYearsUntil()),
                                ClinicVisitRules::temperatureIsOfALivingBody,
                                visit ->
                                        Faults.outside(
                                                "spo2-out-of-range",
                                                "spo2Percent",
                                                visit.getSpo2Percent(),
                                                0,
                                                100),
                                visit ->
                                        isNotAfterArrival(
                                                "feverOnsetDay", visit.getFeverOnsetDay(), visit),
                                visit -> isNotAfterArrival("onsetDay", visit.getOnsetDay(), visit),
                                visit ->
                                        isNotBeforeArrival(
                                                "examined-before-arrival",
                                                "examinedAt",
                                                visit.getExaminedAt(),
                                                visit),
                                visit ->
                                        isNotBeforeArrival(
                                                "observed-before-arrival",
                                                "observedFrom",
                                                visit.getObservedFrom(),
                                                visit),
                                visit ->
                                        Days.before(
                                                "until-before-from",
                                                "observedUntil",
                                                visit.getObservedUntil(),
                                                "observedFrom",
                                                visit.getObservedFrom()),
                                visit ->
                                        isNotBeforeArrival(
                                                "observed-before-arrival",
                                                "observedUntil",
                                                visit.getObservedUntil(),
                                                visit),
                                visit ->
                                        isNotBeforeArrival(
                                                "closed-before-arrival",
                                                "closedAt",
                                                visit.getClosedAt(),
                                                visit),
                                this::testsAreWhole));
    }

    @Override
    protected OrderedRules<ClinicVisit> ordered() {
        return rules;
    }

    private static Head headOf(ClinicVisit visit) {
        return new Head(
                visit.getRecordId(),
                visit.getVersion(),
                visit.getOperation(),
                visit.getSource(),
                visit.getReportedAt());
    }

    private Fault areasAreCodes(ClinicVisit visit) {
        return Faults.firstOf(
                Faults.badAreaCode("residenceArea", visit.getResidenceArea()),
                Faults.firstOf("travelAreas", visit.getTravelAreas(), Faults::badAreaCode));
    }

    private static Fault diagnosesAreCodes(ClinicVisit visit) {
        return Faults.firstOf("diagnoses", visit.getDiagnoses(), Faults::badCode);
    }

    private Fault timeIsInRange(String path, Instant instant, ClinicVisit visit) {
        return days.outside(path, instant, visit.getReportedAt());
    }

    private Fault dayIsInRange(String path, LocalDate day, ClinicVisit visit) {
        return days.outside(path, day, visit.getReportedAt());
    }

    private static Fault temperatureIsOfALivingBody(ClinicVisit visit) {
        Double temperature = visit.getTemperatureCelsius();
        return temperature == null || (temperature >= COLDEST && temperature <= HOTTEST)
                ? null
                : Fault.of(
                        "temperature-out-of-range",
                        "temperatureCelsius",
                        String.valueOf(temperature),
                        "30 to 45 degrees Celsius");
    }

    private Fault isNotAfterArrival(String path, LocalDate onset, ClinicVisit visit) {
        Instant arrived = visit.getArrivedAt();
        return onset == null || arrived == null || onset.toEpochDay() <= days.dayOf(arrived)
                ? null
                : Fault.of(
                        "onset-after-arrival",
                        path,
                        onset.toString(),
                        "not after the day of arrivedAt " + arrived);
    }

    private static Fault isNotBeforeArrival(
            String code, String path, Instant step, ClinicVisit visit) {
        return Days.before(code, path, step, ARRIVED_AT, visit.getArrivedAt());
    }

    private Fault testsAreWhole(ClinicVisit visit) {
        return Faults.firstOf("tests", visit.getTests(), (path, one) -> test(path, one, visit));
    }

    private Fault test(String path, PathogenTest test, ClinicVisit visit) {
        String resultAt = path + ".resultAt";
        String takenAt = path + ".takenAt";
        return Faults.firstOf(
                Faults.blank(path + ".pathogen", test.getPathogen(), "what was looked for"),
                timeIsInRange(takenAt, test.getTakenAt(), visit),
                timeIsInRange(resultAt, test.getResultAt(), visit),
                Days.before(
                        "result-before-specimen",
                        resultAt,
                        test.getResultAt(),
                        takenAt,
                        test.getTakenAt()));
    }
}
