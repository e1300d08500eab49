package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fenghuo.feeds.county.Illness.Kind;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Outcome;
import org.fenghuo.records.ReviewStatus;
import org.fenghuo.records.Severity;
import org.fenghuo.records.TestResult;

/** Tells how the card of an illness is first written with its faults, and corrected in time. */
final class HistoryWriter {
    private final Places places;
    private final CardMaker maker;

    HistoryWriter(Places places, CardMaker maker) {
        this.places = places;
        this.maker = maker;
    }

    /** The history of the card, and that of a second card if two facilities report one person. */
    List<CardHistory> write(Illness illness, String number, Dice dice) {
        CaseReport right = maker.write(illness, number, dice);
        List<CardHistory> histories = new ArrayList<>();
        histories.add(new CardHistory(illness.outbreak(), history(right, illness, dice)));
        if (illness.kind() == Kind.CASE && dice.chance(0.012)) {
            histories.add(new CardHistory("", secondCard(right, dice)));
        }
        return histories;
    }

    private List<Delivery> history(CaseReport right, Illness illness, Dice dice) {
        CaseReport first = Copies.of(right);
        Revisions revisions = new Revisions(first, dice);
        mistakeTheOnset(first, right, revisions, dice);
        if (illness.kind() != Kind.VISITOR) {
            mistakeTheHome(first, right, illness, revisions, dice);
        }
        if (illness.kind() == Kind.CASE) {
            nameItVaguely(first, right, illness, revisions, dice);
            classifyInSteps(first, right, illness, revisions, dice);
            follow(illness, revisions, dice);
        }
        review(revisions, dice);
        switch (illness.kind()) {
            case MISTAKE ->
                    revisions.deletedLater(dice.chance(0.05) ? 120 : 4, "entered by mistake");
            case EXCLUDED -> {
                if (dice.chance(0.7)) {
                    revisions.deletedLater(3, "excluded by the laboratory");
                }
            }
            case CASE, CARRIER, VISITOR -> {}
        }
        return revisions.deliveries();
    }

    private static void mistakeTheOnset(
            CaseReport first, CaseReport right, Revisions revisions, Dice dice) {
        if (!dice.chance(0.05)) {
            return;
        }
        LocalDate onset = right.getOnsetDay();
        first.setOnsetDay(CardMaker.mistaken(onset, right.getDiagnosisDay(), dice));
        revisions.later(dice.chance(0.05) ? 60 : 2, card -> card.setOnsetDay(onset));
    }

    private void mistakeTheHome(
            CaseReport first, CaseReport right, Illness illness, Revisions revisions, Dice dice) {
        if (!dice.chance(0.045)) {
            return;
        }
        String home = right.getResidenceArea();
        String county = illness.home().county();
        switch (dice.between(0, 3)) {
            case 0 -> first.setResidenceArea(county);
            case 1 -> first.setResidenceArea(places.anywhere(dice).code());
            default -> first.setResidenceArea(places.in(county, dice).code());
        }
        revisions.later(dice.chance(0.05) ? 60 : 2, card -> card.setResidenceArea(home));
    }

    private void nameItVaguely(
            CaseReport first, CaseReport right, Illness illness, Revisions revisions, Dice dice) {
        Optional<String> vague = illness.profile().vague(dice);
        if (vague.isEmpty()) {
            return;
        }
        String before = maker.written(vague.get(), right.getSource());
        if (before.equals(right.getDisease())) {
            return;
        }
        first.setDisease(before);
        revisions.later(
                4,
                card -> {
                    card.setDisease(right.getDisease());
                    card.setRevisedFrom(before);
                });
    }

    private static void classifyInSteps(
            CaseReport first, CaseReport right, Illness illness, Revisions revisions, Dice dice) {
        boolean suspected = dice.chance(illness.profile().number("suspected_first"));
        boolean confirmedLater =
                right.getClassification() == Classification.CONFIRMED && dice.chance(0.15);
        if (!suspected && !confirmedLater) {
            return;
        }
        first.setClassification(suspected ? Classification.SUSPECTED : Classification.CLINICAL);
        first.setTestResult(TestResult.PENDING);
        first.setPathogen(null);
        revisions.later(
                2.5,
                card -> {
                    card.setClassification(right.getClassification());
                    card.setTestResult(right.getTestResult());
                    card.setPathogen(right.getPathogen());
                });
    }

    private static void follow(Illness illness, Revisions revisions, Dice dice) {
        if (dice.chance(illness.profile().number("fatal"))) {
            LocalDate died = illness.diagnosis().plusDays((int) dice.waiting(6));
            Instant known = WorkingHours.consultation(died.plusDays(1), dice);
            boolean dueToDisease = dice.chance(0.9);
            revisions.at(
                    WorkingHours.onDuty(known, dice),
                    card -> {
                        card.setOutcome(Outcome.DIED);
                        card.setDiedOn(died);
                        card.setDeathDueToDisease(dueToDisease);
                        card.setSeverity(Severity.CRITICAL);
                    });
        } else if (dice.chance(0.06)) {
            revisions.later(25, card -> card.setOutcome(Outcome.RECOVERED));
        }
    }

    private static void review(Revisions revisions, Dice dice) {
        double days = 0.2 + dice.waiting(0.9);
        if (dice.chance(0.02)) {
            revisions.later(days / 2, card -> card.setReviewStatus(ReviewStatus.REJECTED));
            days += 4;
        }
        revisions.later(days, HistoryWriter::agree);
    }

    private static void agree(CaseReport card) {
        card.setReviewStatus(ReviewStatus.AGREED);
        card.setReviewedAt(card.getReportedAt());
    }

    private List<Delivery> secondCard(CaseReport right, Dice dice) {
        CaseReport second = Copies.of(right);
        String facility = "F" + places.anywhere(dice).county() + "H3";
        second.setRecordId(facility + right.getRecordId().substring(right.getSource().length()));
        second.setSource(facility);
        second.setReportingArea(facility.substring(1, 7));
        Instant entered =
                WorkingHours.onDuty(
                        right.getEnteredAt().plusSeconds(dice.between(600, 3 * 86_400)), dice);
        second.setEnteredAt(entered);
        second.setReportedAt(entered);
        second.setVersion(entered.toEpochMilli());
        second.setReportDay(WorkingHours.day(entered));
        Revisions revisions = new Revisions(second, dice);
        if (dice.chance(0.5)) {
            revisions.later(3, card -> card.setDuplicateOf(right.getRecordId()));
        } else {
            revisions.deletedLater(3, "second card of one person");
        }
        return revisions.deliveries();
    }
}
