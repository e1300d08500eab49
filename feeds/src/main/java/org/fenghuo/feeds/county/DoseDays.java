package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which days a child gets its doses: in time, late, too early, or never. */
final class DoseDays {
    private static final double TOO_EARLY = 0.012;
    private static final double TOO_EARLY_AND_REPEATED = 0.6;
    private static final int LATEST_IN_TIME = 14;
    private static final double MEAN_LATE = 60;

    private final Map<String, LocalDate> lastOfCourse = new HashMap<>();
    private final List<Day> days = new ArrayList<>();
    private final LocalDate birth;
    private final Uptake uptake;
    private final Dice dice;

    /** A dose and the day on which it is given. */
    record Day(ScheduledDose dose, LocalDate on) {}

    DoseDays(LocalDate birth, Uptake uptake, Dice dice) {
        this.birth = birth;
        this.uptake = uptake;
        this.dice = dice;
    }

    /** All of them, once; a course that misses a dose is not taken up again. */
    List<Day> of(List<ScheduledDose> schedule) {
        if (dice.chance(uptake.withoutAny())) {
            return List.of();
        }
        List<String> abandoned = new ArrayList<>();
        for (ScheduledDose dose : schedule) {
            if (abandoned.contains(dose.course())) {
                continue;
            }
            if (dice.chance(uptake.each())) {
                give(dose);
            } else {
                abandoned.add(dose.course());
            }
        }
        return days;
    }

    private void give(ScheduledDose dose) {
        LocalDate minimum = dose.minimum().after(birth);
        boolean canBeEarly = dose.number() == 1 && dose.minimum().months() > 1;
        if (canBeEarly && dice.chance(TOO_EARLY)) {
            LocalDate early = minimum.minusDays(dice.between(3, 20));
            days.add(new Day(dose, early));
            lastOfCourse.put(dose.course(), early);
            if (dice.chance(TOO_EARLY_AND_REPEATED)) {
                add(dose, early.plusDays(28 + dice.between(0, 30)));
            }
            return;
        }
        boolean atBirth = dose.dueOn(birth).equals(birth);
        add(dose, dose.dueOn(birth).plusDays(atBirth ? dice.between(0, 1) : delay()));
    }

    private int delay() {
        int usual = dice.between(0, LATEST_IN_TIME);
        return dice.chance(uptake.late()) ? usual + 15 + (int) dice.waiting(MEAN_LATE) : usual;
    }

    private void add(ScheduledDose dose, LocalDate wanted) {
        LocalDate on = later(wanted, dose.minimum().after(birth));
        LocalDate before = lastOfCourse.get(dose.course());
        if (before != null) {
            on = later(on, dose.interval().after(before));
            on = later(on, before.plusDays(1));
        }
        days.add(new Day(dose, on));
        lastOfCourse.put(dose.course(), on);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
