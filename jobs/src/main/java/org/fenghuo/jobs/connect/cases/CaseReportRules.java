package org.fenghuo.jobs.connect.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;

/**
 * The rules of a case report, in the order of docs/record-rules.md; its rules about single enum
 * symbols are kept by the reading of values. Not for several threads.
 */
public final class CaseReportRules {
    /** How far a report may lie ahead of the time at which Kafka received it. */
    public static final long MOST_AHEAD_MS = 3_600_000;

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_ID_BYTES = 500;
    private static final int LONGEST_DISEASE = 60;
    private static final Pattern AREA_CODE = Pattern.compile("[A-Za-z0-9_-]{1,30}");
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long FIRST_MILLI = FIRST_DAY * 86_400_000L;

    private final LocalDays days;
    private final List<Rule> head =
            List.of(
                    this::idIsGiven,
                    this::idIsShort,
                    this::sourceIsGiven,
                    this::versionIsNoDebt,
                    this::reportIsNotAhead,
                    this::reportIsOfOurTime);
    private final List<Rule> body =
            List.of(
                    this::diseaseIsGiven,
                    this::diseaseIsShort,
                    this::classificationIsGiven,
                    (card, at) -> areaIsACode("residenceArea", card.getResidenceArea()),
                    (card, at) -> areaIsACode("reportingArea", card.getReportingArea()),
                    (card, at) -> areaIsACode("infectionArea", card.getInfectionArea()),
                    this::someDayIsGiven,
                    (card, at) -> dayIsInRange("onsetDay", card.getOnsetDay(), card),
                    (card, at) -> dayIsInRange("diagnosisDay", card.getDiagnosisDay(), card),
                    (card, at) -> dayIsInRange("reportDay", card.getReportDay(), card),
                    (card, at) -> dayIsInRange("diedOn", card.getDiedOn(), card),
                    (card, at) -> dayIsInRange("admittedOn", card.getAdmittedOn(), card),
                    this::reviewIsInRange,
                    this::onsetIsBeforeReport,
                    this::deathIsAfterOnset,
                    (card, at) -> isWithin("ageMonths", card.getAgeMonths(), 1560, "age"),
                    (card, at) -> isWithin("ageYears", card.getAgeYears(), 130, "age"),
                    this::ageRangeIsOne,
                    (card, at) ->
                            isWithin("vaccinationDoses", card.getVaccinationDoses(), 20, "doses"));

    /** One rule: what is wrong, null when it is kept. */
    @FunctionalInterface
    private interface Rule {
        Fault fault(CaseReport card, long appendedAt);
    }

    /** Rules for days of that zone. */
    public CaseReportRules(ZoneId zone) {
        days = new LocalDays(zone);
    }

    /**
     * The first rule that a card breaks.
     *
     * @param appendedAt milliseconds of UTC at which Kafka received it
     */
    public Optional<Fault> firstFault(CaseReport card, long appendedAt) {
        Fault found = first(head, card, appendedAt);
        if (found == null && card.getOperation() != Operation.DELETE) {
            found = first(body, card, appendedAt);
        }
        return Optional.ofNullable(found);
    }

    /** Every rule that a card breaks, for one who is to correct it. */
    public List<Fault> allFaults(CaseReport card, long appendedAt) {
        List<Fault> faults = new ArrayList<>();
        List<Rule> rules = new ArrayList<>(head);
        if (card.getOperation() != Operation.DELETE) {
            rules.addAll(body);
        }
        for (Rule rule : rules) {
            Fault fault = rule.fault(card, appendedAt);
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private static Fault first(List<Rule> rules, CaseReport card, long appendedAt) {
        for (int i = 0; i < rules.size(); i++) {
            Fault fault = rules.get(i).fault(card, appendedAt);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private Fault idIsGiven(CaseReport card, long at) {
        return card.getRecordId().isBlank()
                ? missing("recordId", "an id unique in all sources")
                : null;
    }

    private Fault idIsShort(CaseReport card, long at) {
        String id = card.getRecordId();
        // No character (UTF-16 code unit) has more than three bytes.
        boolean isSurelyShort = id.length() * 3 <= LONGEST_ID_BYTES;
        boolean fits =
                isSurelyShort
                        || (id.length() <= LONGEST_ID
                                && id.getBytes(UTF_8).length <= LONGEST_ID_BYTES);
        return fits
                ? null
                : Fault.of(
                        "too-long",
                        "recordId",
                        id.length() + " characters",
                        "at most %d characters and %d bytes of UTF-8"
                                .formatted(LONGEST_ID, LONGEST_ID_BYTES));
    }

    private Fault sourceIsGiven(CaseReport card, long at) {
        return card.getSource().isBlank() ? missing("source", "the code of the facility") : null;
    }

    private Fault versionIsNoDebt(CaseReport card, long at) {
        return card.getVersion() >= 0
                ? null
                : Fault.of(
                        "version-negative",
                        "version",
                        String.valueOf(card.getVersion()),
                        "a whole number from 0");
    }

    private Fault reportIsNotAhead(CaseReport card, long at) {
        long reportedAt = card.getReportedAt().toEpochMilli();
        return reportedAt <= at + MOST_AHEAD_MS
                ? null
                : Fault.of(
                        "reported-in-the-future",
                        "reportedAt",
                        card.getReportedAt().toString(),
                        "at most one hour after it was received, " + Instant.ofEpochMilli(at));
    }

    private Fault reportIsOfOurTime(CaseReport card, long at) {
        return card.getReportedAt().toEpochMilli() >= FIRST_MILLI
                ? null
                : Fault.of(
                        "reported-too-early",
                        "reportedAt",
                        card.getReportedAt().toString(),
                        "an instant from 1900-01-01");
    }

    private Fault diseaseIsGiven(CaseReport card, long at) {
        String disease = card.getDisease();
        return disease == null || disease.isBlank()
                ? missing("disease", "a disease id or a card code of four digits")
                : null;
    }

    private Fault diseaseIsShort(CaseReport card, long at) {
        String disease = card.getDisease();
        return disease == null || disease.length() <= LONGEST_DISEASE
                ? null
                : Fault.of(
                        "too-long",
                        "disease",
                        disease.length() + " characters",
                        "at most %d characters".formatted(LONGEST_DISEASE));
    }

    private Fault classificationIsGiven(CaseReport card, long at) {
        return card.getClassification() == null
                ? missing("classification", "SUSPECTED, CLINICAL, CONFIRMED or CARRIER")
                : null;
    }

    private static Fault areaIsACode(String path, String code) {
        return code == null || AREA_CODE.matcher(code).matches()
                ? null
                : Fault.of(
                        "bad-area-code",
                        path,
                        code,
                        "1 to 30 letters, digits, dashes or underscores");
    }

    private Fault someDayIsGiven(CaseReport card, long at) {
        return card.getOnsetDay() == null
                        && card.getDiagnosisDay() == null
                        && card.getReportDay() == null
                ? missing("onsetDay", "a day of onset, of diagnosis or of the report")
                : null;
    }

    private Fault dayIsInRange(String path, LocalDate day, CaseReport card) {
        if (day == null || isInRange(day.toEpochDay(), card)) {
            return null;
        }
        return Fault.of("day-out-of-range", path, day.toString(), range(card));
    }

    private Fault reviewIsInRange(CaseReport card, long at) {
        Instant reviewed = card.getReviewedAt();
        if (reviewed == null || isInRange(days.epochDay(reviewed.toEpochMilli()), card)) {
            return null;
        }
        return Fault.of("day-out-of-range", "reviewedAt", reviewed.toString(), range(card));
    }

    private boolean isInRange(long day, CaseReport card) {
        return day >= FIRST_DAY && day <= lastDay(card);
    }

    private String range(CaseReport card) {
        return "from 1900-01-01 to " + LocalDate.ofEpochDay(lastDay(card));
    }

    private long lastDay(CaseReport card) {
        return days.epochDay(card.getReportedAt().toEpochMilli()) + 1L;
    }

    /** An infection found before its first symptoms may get its onset by a later version. */
    private Fault onsetIsBeforeReport(CaseReport card, long at) {
        LocalDate onset = card.getOnsetDay();
        LocalDate report = card.getReportDay();
        if (onset == null || report == null || !onset.isAfter(report)) {
            return null;
        }
        return onset.toEpochDay() < lastDay(card)
                ? null
                : Fault.of(
                        "onset-after-report",
                        "onsetDay",
                        onset.toString(),
                        "not after reportDay " + report);
    }

    private Fault deathIsAfterOnset(CaseReport card, long at) {
        LocalDate died = card.getDiedOn();
        LocalDate onset = card.getOnsetDay();
        return died == null || onset == null || !died.isBefore(onset)
                ? null
                : Fault.of(
                        "death-before-onset",
                        "diedOn",
                        died.toString(),
                        "not before onsetDay " + onset);
    }

    private static Fault isWithin(String path, Integer number, int most, String what) {
        return number == null || (number >= 0 && number <= most)
                ? null
                : Fault.of(what + "-out-of-range", path, String.valueOf(number), "0 to " + most);
    }

    private Fault ageRangeIsOne(CaseReport card, long at) {
        Integer until = card.getAgeYearsUntil();
        Integer from = card.getAgeYears();
        return until == null || (from != null && until >= from && until <= 130)
                ? null
                : Fault.of(
                        "age-out-of-range",
                        "ageYearsUntil",
                        String.valueOf(until),
                        from == null ? "ageYears given with it" : from + " to 130");
    }

    private static Fault missing(String path, String expected) {
        return Fault.of("missing-field", path, "nothing", expected);
    }
}
