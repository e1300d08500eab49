package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The children of the county: those born in the years before the story, whose register is loaded on
 * its first day, and those born in it.
 */
final class Children {
    /** Invented and low, so that the register is a light one. */
    private static final double BIRTHS_A_YEAR_PER_1000 = 4.5;

    private static final int DAYS_BEFORE = 550;
    private static final double DAYS_OF_A_YEAR = 365.25;

    private final CountySettings settings;
    private final HealthCounty area;
    private final Childhood childhood;

    Children(CountySettings settings, HealthCounty area, VaccineSchedule schedule) {
        this.settings = settings;
        this.area = area;
        this.childhood = new Childhood(area, schedule, settings.endDay());
    }

    /** All children of whom something is said from this day on. */
    List<Child> beginningOn(LocalDate day) {
        List<Child> children = new ArrayList<>();
        if (day.equals(settings.firstDay())) {
            loaded(children);
        }
        bornOn(day, children::add);
        return children;
    }

    /** All children of the story. */
    void forEach(Consumer<Child> each) {
        for (LocalDate day = settings.firstDay();
                day.isBefore(settings.endDay());
                day = day.plusDays(1)) {
            beginningOn(day).forEach(each);
        }
    }

    private void loaded(List<Child> children) {
        Instant begin = settings.firstDay().atStartOfDay(CountySettings.ZONE).toInstant();
        for (int back = DAYS_BEFORE; back >= 1; back--) {
            bornOn(
                    settings.firstDay().minusDays(back),
                    child -> children.add(knownFrom(begin, child)));
        }
    }

    private void bornOn(LocalDate day, Consumer<Child> each) {
        Dice dice = Dice.of(settings.seed(), "births", day);
        int number = 0;
        for (Township home : area.townships()) {
            double expected = home.persons() * BIRTHS_A_YEAR_PER_1000 / 1000 / DAYS_OF_A_YEAR;
            int births = dice.poisson(expected);
            for (int birth = 0; birth < births; birth++) {
                number++;
                String name = "%s-%03d".formatted(day.toString().replace("-", ""), number);
                each.accept(childhood.of(name, day, home, dice.fork()));
            }
        }
    }

    private static Child knownFrom(Instant begin, Child child) {
        return new Child(child.birth(), known(begin, child.entries()), known(begin, child.doses()));
    }

    private static <T> List<History<T>> known(Instant begin, List<History<T>> histories) {
        return histories.stream()
                .map(history -> history.knownFrom(begin))
                .filter(history -> !history.steps().isEmpty())
                .toList();
    }
}
