package org.fenghuo.epi.cases;

import static org.fenghuo.epi.cases.CountedCase.NO_DAY;

import java.io.Serializable;
import org.fenghuo.epi.time.Day;

/** Says what a card counts for, from the card alone, so that anyone can say it again. */
public final class CountingRules implements Serializable {
    private final Diseases diseases;
    private final AgeBands ageBands;
    private final int horizonDays;

    /**
     * Rules with these tables.
     *
     * @param horizonDays how many days before its report a case may lie and still count
     */
    public CountingRules(Diseases diseases, AgeBands ageBands, int horizonDays) {
        if (horizonDays < 1) {
            throw new IllegalArgumentException(
                    "horizon.days is %d: give a number of days above 0".formatted(horizonDays));
        }
        this.diseases = diseases;
        this.ageBands = ageBands;
        this.horizonDays = horizonDays;
    }

    /**
     * Whether a card names days, but none that lies within the horizon of the day it was reported.
     */
    public boolean isTooLate(CardFacts card, int reportedDay) {
        if (diseases.of(card.disease()).longRunning()) {
            return false;
        }
        int newest =
                Math.max(
                        Math.max(card.onset(), Math.max(card.diagnosis(), card.report())),
                        Math.max(card.review(), card.death()));
        return newest != NO_DAY && reportedDay - newest > horizonDays;
    }

    /** What a card counts for that was reported on that day. */
    public CountedCase count(CardFacts card, int reportedDay) {
        Disease disease = diseases.of(card.disease());
        Measure measure = measure(card, disease);
        boolean oneOfCases = measure == Measure.CASES;
        int oldest = reportedDay - horizonDays;
        boolean folds = disease.longRunning();
        return new CountedCase(
                card.counts(),
                disease.id(),
                card.residence(),
                card.reporting(),
                card.infection(),
                card.ageFrom() < 0 ? AgeBand.UNKNOWN : ageBands.of(card.ageFrom(), card.ageTo()),
                card.sex(),
                measure,
                oneOfCases && card.died(),
                oneOfCases && card.imported(),
                counted(card.onset(), oldest, folds),
                counted(card.diagnosis(), oldest, folds),
                counted(card.report(), oldest, folds),
                counted(card.review(), oldest, folds),
                counted(card.death(), oldest, folds));
    }

    private static Measure measure(CardFacts card, Disease disease) {
        return switch (card.caseClass()) {
            case SUSPECTED -> Measure.SUSPECTED;
            case CARRIER -> Measure.CARRIERS;
            case CLINICAL, CONFIRMED ->
                    card.chronicCourse() && disease.chronicAble() ? Measure.CHRONIC : Measure.CASES;
        };
    }

    private static int counted(int day, int oldest, boolean folds) {
        if (day == NO_DAY || day >= oldest) {
            return day;
        }
        return folds ? new Day(day).startOfMonth().epochDay() : NO_DAY;
    }
}
