package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Tells the life of a child: birth, moves or death, doses, and what is written of all that. */
final class Childhood {
    private static final double DAYS_OF_A_YEAR = 365.25;
    private static final double LEAVES_IN_A_YEAR = 0.05;
    private static final double MOVES_WITHIN = 0.7;
    private static final double WRONG_BIRTHDAY = 0.01;
    private static final double REGISTERED_TWICE = 0.02;

    private final HealthCounty area;
    private final VaccineSchedule schedule;
    private final DoseEntries entries;
    private final LocalDate end;

    Childhood(HealthCounty area, VaccineSchedule schedule, LocalDate end) {
        this.area = area;
        this.schedule = schedule;
        this.entries = new DoseEntries(schedule);
        this.end = end;
    }

    /** A child born that day in that township; the number is its own in all the county. */
    Child of(String number, LocalDate birth, Township home, Dice dice) {
        Person person = Person.born(dice);
        Residence first = new Residence(person, birth, home, birth, Residence.OPEN);
        List<Residence> homes = homes(first, dice);
        List<History<Residence>> registered = register(number, homes, dice);
        List<History<DoseGiven>> doses = new ArrayList<>();
        for (DoseDays.Day day :
                new DoseDays(birth, area.uptake(home), dice).of(schedule.dosesFor(birth))) {
            homes.stream()
                    .filter(residence -> residence.isOn(day.on()))
                    .findFirst()
                    .ifPresent(residence -> enter(number, residence, day, doses, dice));
        }
        return new Child(birth, registered, doses);
    }

    /** Where it lives: one home, or a second one, or one that it leaves for good. */
    private List<Residence> homes(Residence first, Dice dice) {
        long days = Math.max(1, ChronoUnit.DAYS.between(first.from(), end));
        if (!dice.chance(LEAVES_IN_A_YEAR * days / DAYS_OF_A_YEAR)) {
            return List.of(first);
        }
        LocalDate leaves = first.from().plusDays(dice.between(1, (int) days));
        Residence until = first.endsOn(leaves.minusDays(1));
        if (!dice.chance(MOVES_WITHIN)) {
            return List.of(until);
        }
        Township next = area.another(first.home(), dice);
        return List.of(
                until, new Residence(first.child(), first.birth(), next, leaves, Residence.OPEN));
    }

    private List<History<Residence>> register(String number, List<Residence> homes, Dice dice) {
        List<History<Residence>> registered = new ArrayList<>();
        for (Residence home : homes) {
            String id = "R" + number + "-" + (registered.size() + 1);
            registered.add(register(id, home, dice));
        }
        if (dice.chance(REGISTERED_TWICE)) {
            registered.add(twice("R" + number + "-X", registered.get(0), dice));
        }
        return registered;
    }

    private static History<Residence> register(String id, Residence home, Dice dice) {
        Instant entered = enteredAfter(home.from(), 20, dice);
        Residence open = home.endsOn(Residence.OPEN);
        boolean mistaken = dice.chance(WRONG_BIRTHDAY);
        Residence first = mistaken ? open.bornOn(open.birth().minusDays(dice.between(1, 9))) : open;
        History<Residence> history = History.begun(id, home.home().healthCentre(), entered, first);
        if (mistaken) {
            history = history.revised(later(entered, 15, dice), open);
        }
        if (!home.until().equals(Residence.OPEN)) {
            history = history.revised(enteredAfter(home.until(), 10, dice), home);
        }
        return history;
    }

    /** A second entry of the same child, taken back when it is noticed. */
    private static History<Residence> twice(String id, History<Residence> right, Dice dice) {
        History.Step<Residence> first = right.steps().get(0);
        Instant at = later(first.at(), 3, dice);
        return History.begun(id, right.source(), at, first.fact()).deleted(later(at, 20, dice));
    }

    private void enter(
            String number,
            Residence residence,
            DoseDays.Day day,
            List<History<DoseGiven>> doses,
            Dice dice) {
        String id = "V" + number + "-" + (doses.size() + 1);
        DoseGiven dose =
                new DoseGiven(
                        residence.child(),
                        residence.birth(),
                        residence.home(),
                        day.dose().vaccine(),
                        day.dose().number(),
                        day.on());
        doses.addAll(entries.of(id, dose, dice));
    }

    private static Instant enteredAfter(LocalDate day, int mostDays, Dice dice) {
        return WorkingHours.onWeekdays(
                WorkingHours.consultation(day.plusDays(dice.between(0, mostDays)), dice), dice);
    }

    private static Instant later(Instant than, double meanDays, Dice dice) {
        long seconds = 3600 + (long) (86_400 * dice.waiting(meanDays));
        return WorkingHours.onWeekdays(than.plusSeconds(seconds), dice);
    }
}
