package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;

/** The rules of a case report, in the order of docs/record-rules.md. */
final class RecordRules {
    private static final Instant FIRST_INSTANT = Instant.parse("1900-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofHours(1);
    private static final Pattern AREA_CODE = Pattern.compile("[A-Za-z0-9_-]{1,30}");

    private final ZoneId zone;

    RecordRules(ZoneId zone) {
        this.zone = zone;
    }

    /** The first rule that the report breaks, if it breaks any. */
    Optional<Fault> firstBroken(CaseReport report, long appendedAtMs) {
        Optional<Fault> inHead = inHead(report, Instant.ofEpochMilli(appendedAtMs));
        if (inHead.isPresent() || report.getOperation() == Operation.DELETE) {
            return inHead;
        }
        return Stream.of(inText(report), inDays(report), inNumbers(report))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Fault> inHead(CaseReport report, Instant appendedAt) {
        Optional<Fault> unknown = unknownSymbol(report);
        if (unknown.isPresent()) {
            return unknown;
        }
        String id = report.getRecordId();
        if (id.isBlank()) {
            return broken("missing-field", "recordId");
        }
        if (id.length() > 200 || id.getBytes(UTF_8).length > 500) {
            return broken("too-long", "recordId");
        }
        if (report.getSource().isBlank()) {
            return broken("missing-field", "source");
        }
        if (report.getVersion() < 0) {
            return broken("version-negative", "version");
        }
        if (report.getReportedAt().isAfter(appendedAt.plus(CLOCKS_DIFFER_BY))) {
            return broken("reported-in-the-future", "reportedAt");
        }
        return check(
                report.getReportedAt().isBefore(FIRST_INSTANT), "reported-too-early", "reportedAt");
    }

    private static Optional<Fault> unknownSymbol(CaseReport report) {
        for (var field : report.getSchema().getFields()) {
            if (report.get(field.pos()) instanceof Enum<?> symbol
                    && symbol.name().equals("UNRECOGNISED")) {
                return broken("unknown-symbol", field.name());
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> inText(CaseReport report) {
        String disease = report.getDisease();
        if (disease == null || disease.isBlank()) {
            return broken("missing-field", "disease");
        }
        if (disease.length() > 60) {
            return broken("too-long", "disease");
        }
        if (report.getClassification() == null) {
            return broken("missing-field", "classification");
        }
        return Stream.of(
                        areaCode(report.getResidenceArea(), "residenceArea"),
                        areaCode(report.getReportingArea(), "reportingArea"),
                        areaCode(report.getInfectionArea(), "infectionArea"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Fault> areaCode(String code, String path) {
        return check(code != null && !AREA_CODE.matcher(code).matches(), "bad-area-code", path);
    }

    private Optional<Fault> inDays(CaseReport report) {
        LocalDate onset = report.getOnsetDay();
        LocalDate filled = report.getReportDay();
        LocalDate died = report.getDiedOn();
        if (onset == null && report.getDiagnosisDay() == null && filled == null) {
            return broken("missing-field", "onsetDay");
        }
        Optional<Fault> outOfRange = dayOutOfRange(report);
        if (outOfRange.isPresent()) {
            return outOfRange;
        }
        LocalDate known = LocalDate.ofInstant(report.getReportedAt(), zone);
        boolean afterFilling = onset != null && filled != null && onset.isAfter(filled);
        if (afterFilling && onset.isAfter(known)) {
            return broken("onset-after-report", "onsetDay");
        }
        return check(
                onset != null && died != null && died.isBefore(onset),
                "death-before-onset",
                "diedOn");
    }

    private Optional<Fault> dayOutOfRange(CaseReport report) {
        LocalDate last = LocalDate.ofInstant(report.getReportedAt(), zone).plusDays(1);
        Instant reviewed = report.getReviewedAt();
        LocalDate reviewDay = reviewed == null ? null : LocalDate.ofInstant(reviewed, zone);
        return Stream.of(
                        dayWithin(report.getOnsetDay(), last, "onsetDay"),
                        dayWithin(report.getDiagnosisDay(), last, "diagnosisDay"),
                        dayWithin(report.getReportDay(), last, "reportDay"),
                        dayWithin(report.getDiedOn(), last, "diedOn"),
                        dayWithin(report.getAdmittedOn(), last, "admittedOn"),
                        dayWithin(reviewDay, last, "reviewedAt"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Fault> dayWithin(LocalDate day, LocalDate last, String path) {
        return check(
                day != null && (day.isBefore(FIRST_DAY) || day.isAfter(last)),
                "day-out-of-range",
                path);
    }

    private static Optional<Fault> inNumbers(CaseReport report) {
        Integer years = report.getAgeYears();
        Integer until = report.getAgeYearsUntil();
        if (outside(report.getAgeMonths(), 0, 1560)) {
            return broken("age-out-of-range", "ageMonths");
        }
        if (outside(years, 0, 130)) {
            return broken("age-out-of-range", "ageYears");
        }
        if (until != null && (years == null || outside(until, years, 130))) {
            return broken("age-out-of-range", "ageYearsUntil");
        }
        return check(
                outside(report.getVaccinationDoses(), 0, 20),
                "doses-out-of-range",
                "vaccinationDoses");
    }

    private static boolean outside(Integer number, int least, int most) {
        return number != null && (number < least || number > most);
    }

    private static Optional<Fault> check(boolean isBroken, String code, String path) {
        return isBroken ? broken(code, path) : Optional.empty();
    }

    private static Optional<Fault> broken(String code, String path) {
        return Optional.of(new Fault(code, path));
    }
}
