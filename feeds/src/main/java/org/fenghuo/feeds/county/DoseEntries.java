package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How a dose is entered, with the mistakes that are made and mended. */
final class DoseEntries {
    private static final double LATE = 0.04;
    private static final double WRONG_DAY = 0.02;
    private static final double WRONG_VACCINE = 0.01;
    private static final double ENTERED_TWICE = 0.008;

    private final List<String> vaccines;

    DoseEntries(VaccineSchedule schedule) {
        this.vaccines = schedule.vaccines();
    }

    /** The history of the dose, and that of a second record if it is entered twice. */
    List<History<DoseGiven>> of(String id, DoseGiven right, Dice dice) {
        Instant entered = entered(right.on(), dice);
        DoseGiven first = first(right, dice);
        History<DoseGiven> history = History.begun(id, right.home().healthCentre(), entered, first);
        if (!first.equals(right)) {
            history = history.revised(later(entered, 5, dice), right);
        }
        List<History<DoseGiven>> histories = new ArrayList<>(List.of(history));
        if (dice.chance(ENTERED_TWICE)) {
            Instant again = later(entered, 2, dice);
            histories.add(
                    History.begun(id + "X", history.source(), again, right)
                            .deleted(later(again, 10, dice)));
        }
        return histories;
    }

    private DoseGiven first(DoseGiven right, Dice dice) {
        if (dice.chance(WRONG_DAY)) {
            LocalDate wrong = right.on().minusDays(dice.between(1, 6));
            return right.on(wrong.isBefore(right.birth()) ? right.birth() : wrong);
        }
        return dice.chance(WRONG_VACCINE) ? right.of(dice.pick(vaccines)) : right;
    }

    private static Instant entered(LocalDate on, Dice dice) {
        LocalDate day = dice.chance(LATE) ? on.plusDays(dice.between(1, 20)) : on;
        return WorkingHours.onDuty(WorkingHours.consultation(day, dice).plusSeconds(900), dice);
    }

    private static Instant later(Instant than, double meanDays, Dice dice) {
        long seconds = 3600 + (long) (86_400 * dice.waiting(meanDays));
        return WorkingHours.onDuty(than.plusSeconds(seconds), dice);
    }
}
