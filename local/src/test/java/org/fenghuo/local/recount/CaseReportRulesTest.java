package org.fenghuo.local.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fenghuo.local.recount.rules.CaseReportRules;
import org.fenghuo.local.recount.rules.Fault;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Outcome;
import org.fenghuo.records.ReviewStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule refuses what lies just beyond its bound and keeps what lies just within. */
class CaseReportRulesTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 11);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final CaseReportRules rules = new CaseReportRules(Cards.SHANGHAI);

    record Change(String what, Fault fault, Consumer<CaseReport.Builder> on) {
        @Override
        public String toString() {
            return what + " " + fault;
        }
    }

    @ParameterizedTest
    @MethodSource
    void aCardThatBreaksARuleIsRefused(Change change) {
        CaseReport.Builder card = Cards.card("a", 1);
        change.on().accept(card);
        assertThat(rules.firstBroken(card.build(), Cards.APPENDED.toEpochMilli()))
                .contains(change.fault());
    }

    static Stream<Change> aCardThatBreaksARuleIsRefused() {
        return Stream.of(
                broken("unknown-symbol", "operation", c -> c.setOperation(Operation.UNRECOGNISED)),
                broken("unknown-symbol", "origin", c -> c.setOrigin(Origin.UNRECOGNISED)),
                broken("unknown-symbol", "outcome", c -> c.setOutcome(Outcome.UNRECOGNISED)),
                broken(
                        "unknown-symbol",
                        "outcome",
                        c -> c.setOperation(Operation.DELETE).setOutcome(Outcome.UNRECOGNISED)),
                broken("missing-field", "recordId", c -> c.setRecordId(" ")),
                broken("too-long", "recordId", c -> c.setRecordId("x".repeat(201))),
                broken("too-long", "recordId", c -> c.setRecordId("疹".repeat(167))),
                broken("missing-field", "source", c -> c.setSource("")),
                broken("version-negative", "version", c -> c.setVersion(-1)),
                broken(
                        "reported-in-the-future",
                        "reportedAt",
                        c ->
                                c.setReportedAt(
                                        Cards.APPENDED.plus(Duration.ofHours(1)).plusMillis(1))),
                broken(
                        "reported-too-early",
                        "reportedAt",
                        c -> c.setReportedAt(Instant.parse("1899-12-31T23:59:59.999Z"))),
                broken(
                        "reported-too-early",
                        "reportedAt",
                        c -> c.setReportedAt(Instant.parse("0001-01-01T00:00:00Z"))),
                broken(
                        "reported-too-early",
                        "reportedAt",
                        c -> c.setReportedAt(Instant.ofEpochMilli(Long.MIN_VALUE))),
                broken(
                        "reported-in-the-future",
                        "reportedAt",
                        c -> c.setReportedAt(Instant.ofEpochMilli(Long.MAX_VALUE))),
                broken("missing-field", "disease", c -> c.setDisease(null)),
                broken("missing-field", "disease", c -> c.setDisease("  ")),
                broken("too-long", "disease", c -> c.setDisease("d".repeat(61))),
                broken("missing-field", "classification", c -> c.setClassification(null)),
                broken("bad-area-code", "residenceArea", c -> c.setResidenceArea("61 1022")),
                broken("bad-area-code", "residenceArea", c -> c.setResidenceArea("")),
                broken("bad-area-code", "reportingArea", c -> c.setReportingArea("1".repeat(31))),
                broken("bad-area-code", "infectionArea", c -> c.setInfectionArea("611022\n")),
                broken("missing-field", "onsetDay", c -> c.setOnsetDay(null).setReportDay(null)),
                broken("day-out-of-range", "onsetDay", c -> c.setOnsetDay(FIRST_DAY.minusDays(1))),
                broken(
                        "day-out-of-range",
                        "diagnosisDay",
                        c -> c.setDiagnosisDay(LAST_DAY.plusDays(1))),
                broken("day-out-of-range", "reportDay", c -> c.setReportDay(LAST_DAY.plusDays(1))),
                broken("day-out-of-range", "diedOn", c -> c.setDiedOn(LAST_DAY.plusDays(1))),
                broken(
                        "day-out-of-range",
                        "admittedOn",
                        c -> c.setAdmittedOn(FIRST_DAY.minusDays(1))),
                broken(
                        "day-out-of-range",
                        "reviewedAt",
                        c -> c.setReviewedAt(Instant.parse("2026-03-11T16:00:00Z"))),
                broken(
                        "day-out-of-range",
                        "reviewedAt",
                        c -> c.setReviewedAt(Instant.ofEpochMilli(Long.MAX_VALUE))),
                broken(
                        "day-out-of-range",
                        "reviewedAt",
                        c -> c.setReviewedAt(Instant.ofEpochMilli(Long.MIN_VALUE))),
                broken("onset-after-report", "onsetDay", c -> c.setOnsetDay(LAST_DAY)),
                broken("death-before-onset", "diedOn", c -> c.setDiedOn(LocalDate.of(2026, 3, 7))),
                broken("age-out-of-range", "ageMonths", c -> c.setAgeMonths(1561)),
                broken("age-out-of-range", "ageMonths", c -> c.setAgeMonths(-1)),
                broken("age-out-of-range", "ageYears", c -> c.setAgeYears(131)),
                broken("age-out-of-range", "ageYearsUntil", c -> c.setAgeYearsUntil(2)),
                broken("age-out-of-range", "ageYearsUntil", c -> c.setAgeYearsUntil(131)),
                broken(
                        "age-out-of-range",
                        "ageYearsUntil",
                        c -> c.setAgeYears(null).setAgeMonths(30).setAgeYearsUntil(4)),
                broken("doses-out-of-range", "vaccinationDoses", c -> c.setVaccinationDoses(21)),
                broken("doses-out-of-range", "vaccinationDoses", c -> c.setVaccinationDoses(-1)));
    }

    @ParameterizedTest
    @MethodSource
    void aCardJustWithinTheRulesIsKept(Change change) {
        CaseReport.Builder card = Cards.card("a", 1);
        change.on().accept(card);
        assertThat(rules.firstBroken(card.build(), Cards.APPENDED.toEpochMilli())).isEmpty();
    }

    static Stream<Change> aCardJustWithinTheRulesIsKept() {
        return Stream.of(
                kept("the usual card", c -> {}),
                kept("id of 200 characters", c -> c.setRecordId("x".repeat(200))),
                kept("id of 498 bytes", c -> c.setRecordId("疹".repeat(166))),
                kept(
                        "one hour ahead",
                        c -> c.setReportedAt(Cards.APPENDED.plus(Duration.ofHours(1)))),
                kept("no residence", c -> c.setResidenceArea(null)),
                kept("area outside the tree", c -> c.setResidenceArea("Nowhere_1-2")),
                kept("disease unknown", c -> c.setDisease("9999")),
                kept(
                        "a day ahead of the report",
                        c -> c.setReportDay(LAST_DAY).setOnsetDay(LAST_DAY)),
                kept("the first day", c -> c.setOnsetDay(FIRST_DAY)),
                kept(
                        "reviewed on the last day",
                        c -> c.setReviewedAt(Instant.parse("2026-03-11T15:59:59.999Z"))),
                kept("agreed without an instant", c -> c.setReviewStatus(ReviewStatus.AGREED)),
                kept("a range of one year", c -> c.setAgeYearsUntil(3)),
                kept("130 years in months", c -> c.setAgeMonths(1560)),
                kept("twenty doses", c -> c.setVaccinationDoses(20)),
                kept("death on the day of onset", c -> c.setDiedOn(LocalDate.of(2026, 3, 8))),
                kept(
                        "a DELETE with nonsense below the head",
                        c ->
                                c.setOperation(Operation.DELETE)
                                        .setDisease(null)
                                        .setClassification((Classification) null)
                                        .setAgeYears(999)));
    }

    private static Change broken(String code, String path, Consumer<CaseReport.Builder> on) {
        return new Change("broken", new Fault(code, path), on);
    }

    private static Change kept(String what, Consumer<CaseReport.Builder> on) {
        return new Change(what, new Fault("", ""), on);
    }
}
