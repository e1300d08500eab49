package org.fenghuo.feeds.county;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;

/** The versions of one card: how it was first written, and each change with its instant. */
final class Revisions {
    private static final double SAME_VERSION_NUMBER = 0.003;
    private static final double SENT_LATE = 0.015;
    private static final double SENT_TWICE = 0.02;
    private static final int THREE_DAYS = 3 * 86_400;

    private final CaseReport first;
    private final Dice dice;
    private final List<Step> steps = new ArrayList<>();

    private record Step(Instant at, Consumer<CaseReport> edit) {}

    Revisions(CaseReport first, Dice dice) {
        this.first = first;
        this.dice = dice;
    }

    /** A change made about so many days after the card was entered, on a weekday. */
    void later(double meanDays, Consumer<CaseReport> edit) {
        long seconds = 1200 + (long) (86_400 * dice.waiting(meanDays));
        at(WorkingHours.onWeekdays(first.getEnteredAt().plusSeconds(seconds), dice), edit);
    }

    void at(Instant when, Consumer<CaseReport> edit) {
        steps.add(new Step(when, edit));
    }

    /**
     * The card is taken back about so many days later, sometimes by a message with a head alone.
     */
    void deletedLater(double meanDays, String reason) {
        boolean headAlone = dice.chance(0.5);
        later(
                meanDays,
                card -> {
                    card.setOperation(Operation.DELETE);
                    card.setDeleteReason(headAlone ? null : reason);
                });
    }

    /** All versions as they are sent; nothing follows a deletion. */
    List<Delivery> deliveries() {
        steps.sort(Comparator.comparing(Step::at));
        List<Delivery> deliveries = new ArrayList<>();
        CaseReport newest = first;
        send(newest, deliveries);
        for (Step step : steps) {
            newest = revised(newest, step);
            send(newest, deliveries);
            if (newest.getOperation() == Operation.DELETE) {
                break;
            }
        }
        return deliveries;
    }

    private CaseReport revised(CaseReport before, Step step) {
        CaseReport next = Copies.of(before);
        next.setOperation(Operation.REVISE);
        Instant earliest = before.getReportedAt().plusMillis(1000);
        Instant at = step.at().isBefore(earliest) ? earliest : step.at();
        next.setReportedAt(at);
        boolean careless = dice.chance(SAME_VERSION_NUMBER);
        next.setVersion(careless ? before.getVersion() : at.toEpochMilli());
        step.edit().accept(next);
        boolean headAlone =
                next.getOperation() == Operation.DELETE && next.getDeleteReason() == null;
        return headAlone ? headOf(next) : next;
    }

    private static CaseReport headOf(CaseReport card) {
        CaseReport head = new CaseReport();
        head.setRecordId(card.getRecordId());
        head.setVersion(card.getVersion());
        head.setOperation(card.getOperation());
        head.setSource(card.getSource());
        head.setReportedAt(card.getReportedAt());
        head.setOrigin(card.getOrigin());
        return head;
    }

    private void send(CaseReport card, List<Delivery> deliveries) {
        Instant sent = card.getReportedAt();
        if (dice.chance(SENT_LATE)) {
            sent = sent.plusSeconds(dice.between(3600, THREE_DAYS));
        }
        deliveries.add(new Delivery(sent, card));
        if (dice.chance(SENT_TWICE)) {
            deliveries.add(new Delivery(sent.plusSeconds(dice.between(1, THREE_DAYS)), card));
        }
    }
}
