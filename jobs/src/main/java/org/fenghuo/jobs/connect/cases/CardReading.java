package org.fenghuo.jobs.connect.cases;

import static org.fenghuo.epi.cases.CountedCase.NO_DAY;

import java.time.LocalDate;
import org.fenghuo.epi.cases.CardFacts;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Course;
import org.fenghuo.records.Imported;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Outcome;
import org.fenghuo.records.ReviewStatus;
import org.fenghuo.records.Severity;

/** Reads from a card what decides how it is counted. */
final class CardReading {
    private static final int MONTHS = 12;

    private CardReading() {}

    /** The facts of a card that keeps the rules and is no deletion. */
    static CardFacts facts(CaseReport card, LocalDays days) {
        boolean died = died(card);
        int from = lowestAge(card);
        return new CardFacts(
                card.getDuplicateOf() == null,
                card.getDisease(),
                caseClass(card),
                card.getCourse() == Course.CHRONIC,
                died,
                card.getImported() == Imported.DOMESTIC || card.getImported() == Imported.ABROAD,
                code(card.getResidenceArea()),
                code(card.getReportingArea()),
                code(card.getInfectionArea()),
                from,
                highestAge(card, from),
                sex(card),
                day(card.getOnsetDay()),
                day(card.getDiagnosisDay()),
                day(card.getReportDay()),
                reviewDay(card, days),
                died ? day(card.getDiedOn()) : NO_DAY);
    }

    /** What rules ask of a card that is no deletion. */
    static CardTraits traits(CaseReport card) {
        return new CardTraits(
                caseClass(card),
                course(card),
                died(card),
                card.getAdmittedOn() != null,
                card.getSeverity() == Severity.SEVERE || card.getSeverity() == Severity.CRITICAL,
                card.getImported() == Imported.DOMESTIC || card.getImported() == Imported.ABROAD,
                card.getOrigin() == Origin.DRILL,
                card.getOrigin() == Origin.REPLAY,
                Pseudonyms.number(card.getPerson()),
                code(card.getUnit()),
                code(card.getClassId()),
                Pseudonyms.number(card.getHouseholdId()));
    }

    private static org.fenghuo.epi.rules.Course course(CaseReport card) {
        if (card.getCourse() == null) {
            return org.fenghuo.epi.rules.Course.UNTYPED;
        }
        return switch (card.getCourse()) {
            case ACUTE -> org.fenghuo.epi.rules.Course.ACUTE;
            case CHRONIC -> org.fenghuo.epi.rules.Course.CHRONIC;
            case UNTYPED, UNRECOGNISED -> org.fenghuo.epi.rules.Course.UNTYPED;
        };
    }

    private static boolean died(CaseReport card) {
        boolean dead = card.getOutcome() == Outcome.DIED || card.getDiedOn() != null;
        return dead && !Boolean.FALSE.equals(card.getDeathDueToDisease());
    }

    private static int lowestAge(CaseReport card) {
        if (card.getAgeMonths() != null) {
            return card.getAgeMonths() / MONTHS;
        }
        return card.getAgeYears() == null ? -1 : card.getAgeYears();
    }

    private static int highestAge(CaseReport card, int from) {
        boolean range = card.getAgeMonths() == null && card.getAgeYearsUntil() != null;
        return range ? card.getAgeYearsUntil() : from;
    }

    private static CaseClass caseClass(CaseReport card) {
        return switch (card.getClassification()) {
            case SUSPECTED -> CaseClass.SUSPECTED;
            case CLINICAL -> CaseClass.CLINICAL;
            case CONFIRMED -> CaseClass.CONFIRMED;
            case CARRIER -> CaseClass.CARRIER;
            case UNRECOGNISED ->
                    throw new IllegalStateException(
                            "a symbol that nobody knows was not refused on arrival");
        };
    }

    private static SexGroup sex(CaseReport card) {
        if (card.getSex() == null) {
            return SexGroup.UNKNOWN;
        }
        return switch (card.getSex()) {
            case MALE -> SexGroup.MALE;
            case FEMALE -> SexGroup.FEMALE;
            case UNKNOWN, UNRECOGNISED -> SexGroup.UNKNOWN;
        };
    }

    private static int reviewDay(CaseReport card, LocalDays days) {
        boolean agreed =
                card.getReviewStatus() == ReviewStatus.AGREED && card.getReviewedAt() != null;
        return agreed ? days.epochDay(card.getReviewedAt().toEpochMilli()) : NO_DAY;
    }

    private static int day(LocalDate day) {
        return day == null ? NO_DAY : (int) day.toEpochDay();
    }

    private static String code(String given) {
        return given == null ? "" : given;
    }
}
