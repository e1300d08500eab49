package org.fenghuo.jobs.connect.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.connect.cases.Cards.ONSET;
import static org.fenghuo.jobs.connect.cases.Cards.REPORTED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReportRulesTest {
    private static final long APPENDED = REPORTED.toEpochMilli();
    private static final long HOUR = 3_600_000;
    private static final long FIRST_MILLI = Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
    private static final long YEAR_ONE = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();

    private final CaseReportRules rules = new CaseReportRules(ZoneId.of("Asia/Shanghai"));

    @Test
    void aGoodCardBreaksNoRule() {
        assertThat(rules.allFaults(Cards.good().build(), APPENDED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MIN_VALUE / 1_000})
    void aReportFromBeforeAllHistoryIsTooEarlyAndNotAhead(long reportedAt) {
        assertThat(first(reportedAt(reportedAt))).contains("reported-too-early reportedAt");
    }

    @Test
    void aReportOfTheYearOneIsTooEarly() {
        assertThat(first(reportedAt(YEAR_ONE))).contains("reported-too-early reportedAt");
    }

    @Test
    void reportsAreOfOurTimeFromTheFirstInstantOf1900() {
        CaseReport.Builder head = Cards.good().setOperation(Operation.DELETE);
        assertThat(first(head.setReportedAt(Instant.ofEpochMilli(FIRST_MILLI - 1))))
                .contains("reported-too-early reportedAt");
        assertThat(first(head.setReportedAt(Instant.ofEpochMilli(FIRST_MILLI)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, HOUR, Long.MAX_VALUE / 1_000})
    void aReportMoreThanAnHourAheadIsInTheFuture(long further) {
        assertThat(first(reportedAt(APPENDED + HOUR + further)))
                .contains("reported-in-the-future reportedAt");
    }

    @Test
    void aReportAnHourAheadIsKept() {
        assertThat(first(reportedAt(APPENDED + HOUR))).isEmpty();
    }

    @Test
    void aReportAfterAllHistoryIsInTheFutureThoughItsMessageHasNoTime() {
        CaseReport card = reportedAt(Long.MAX_VALUE).build();
        assertThat(rules.firstFault(card, -1).map(Fault::code)).contains("reported-in-the-future");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE})
    void aReviewOutsideAllHistoryIsOutOfRange(long reviewedAt) {
        assertThat(first(Cards.good().setReviewedAt(Instant.ofEpochMilli(reviewedAt))))
                .contains("day-out-of-range reviewedAt");
    }

    @ParameterizedTest
    @ValueSource(longs = {Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aDayOutsideAllHistoryIsOutOfRange(long day) {
        assertThat(first(Cards.good().setOnsetDay(LocalDate.ofEpochDay(day))))
                .contains("day-out-of-range onsetDay");
    }

    @Test
    void theFirstRuleOfTheTableGivesTheCode() {
        CaseReport.Builder card = reportedAt(Long.MIN_VALUE).setDisease(null).setAgeYears(999);
        assertThat(first(card)).contains("reported-too-early reportedAt");
        assertThat(first(card.setVersion(-1))).contains("version-negative version");
        assertThat(first(card.setSource(" "))).contains("missing-field source");
        assertThat(first(card.setRecordId(""))).contains("missing-field recordId");
    }

    @Test
    void aDeletionNeedsNoMoreThanItsHead() {
        CaseReport.Builder card = Cards.good().setDisease(null).setOnsetDay(null);
        assertThat(first(card)).contains("missing-field disease");
        assertThat(first(card.setOperation(Operation.DELETE))).isEmpty();
    }

    @Test
    void everyFaultOfACardIsToldOnce() {
        CaseReport card =
                Cards.good()
                        .setReportedAt(Instant.ofEpochMilli(Long.MIN_VALUE))
                        .setDisease(null)
                        .setResidenceArea("丹凤县")
                        .setOnsetDay(null)
                        .setAgeYearsUntil(3)
                        .setVaccinationDoses(-1)
                        .build();
        assertThat(rules.allFaults(card, APPENDED))
                .extracting(CaseReportRulesTest::said)
                .containsExactly(
                        "reported-too-early reportedAt",
                        "missing-field disease",
                        "bad-area-code residenceArea",
                        "missing-field onsetDay",
                        "age-out-of-range ageYearsUntil",
                        "doses-out-of-range vaccinationDoses");
    }

    @Test
    void anOnsetAfterTheFillingOfTheCardMayComeWithALaterReport() {
        CaseReport.Builder card = Cards.good().setReportDay(ONSET).setOnsetDay(ONSET.plusDays(2));
        assertThat(first(card)).isEmpty();
        assertThat(first(card.setOnsetDay(ONSET.plusDays(3))))
                .contains("onset-after-report onsetDay");
    }

    private static CaseReport.Builder reportedAt(long millis) {
        return Cards.good().setReportedAt(Instant.ofEpochMilli(millis));
    }

    private Optional<String> first(CaseReport.Builder card) {
        return rules.firstFault(card.build(), APPENDED).map(CaseReportRulesTest::said);
    }

    private static String said(Fault fault) {
        return fault.code() + " " + fault.path();
    }
}
