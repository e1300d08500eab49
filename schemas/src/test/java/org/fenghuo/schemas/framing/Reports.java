package org.fenghuo.schemas.framing;

import java.time.Instant;
import java.time.LocalDate;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Course;
import org.fenghuo.records.FoundBy;
import org.fenghuo.records.Imported;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Outcome;
import org.fenghuo.records.ReviewStatus;
import org.fenghuo.records.Severity;
import org.fenghuo.records.Sex;
import org.fenghuo.records.TestResult;

/** Case reports to be written and read. */
final class Reports {
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);
    private static final Instant FIRST_INSTANT = Instant.parse("2024-03-02T08:30:00.125Z");

    private Reports() {}

    /** What a report carries at the least. */
    static CaseReport.Builder head(int number) {
        return CaseReport.newBuilder()
                .setRecordId("clinic-7-" + number)
                .setVersion(1_700_000_000_000L + number)
                .setOperation(Operation.REPORT)
                .setSource("clinic-7")
                .setReportedAt(FIRST_INSTANT.plusSeconds(number));
    }

    /** A report in which every field is filled. */
    static CaseReport full(int number) {
        LocalDate day = FIRST_DAY.plusDays(number % 500);
        return head(number)
                .setDisease("hepatitis_b")
                .setClassification(Classification.CONFIRMED)
                .setCourse(Course.ACUTE)
                .setOnsetDay(day)
                .setDiagnosisDay(day.plusDays(2))
                .setDiagnosedAt(FIRST_INSTANT)
                .setReportDay(day.plusDays(3))
                .setEnteredAt(FIRST_INSTANT)
                .setReviewStatus(ReviewStatus.AGREED)
                .setReviewedAt(FIRST_INSTANT)
                .setResidenceArea("611022103")
                .setReportingArea("611022")
                .setInfectionArea("611022103")
                .setImported(Imported.LOCAL)
                .setPerson("p-" + Integer.toHexString(number * 31))
                .setAgeMonths(number % 90)
                .setAgeYears(number % 9)
                .setAgeYearsUntil(9)
                .setSex(Sex.FEMALE)
                .setPopulationGroup("3")
                .setUnit("丹凤县龙驹寨街道第一小学")
                .setClassId("3-2")
                .setHouseholdId("h-" + number)
                .setOutcome(Outcome.RECOVERED)
                .setDiedOn(day.plusDays(9))
                .setDeathDueToDisease(true)
                .setSeverity(Severity.MILD)
                .setAdmittedOn(day.plusDays(1))
                .setSpecimen("serum")
                .setTestResult(TestResult.POSITIVE)
                .setPathogen("HBV-C")
                .setVaccinationDoses(2)
                .setRevisedFrom("0302")
                .setDuplicateOf("clinic-9-1")
                .setDeleteReason("none")
                .setFoundBy(FoundBy.CLINIC)
                .build();
    }
}
