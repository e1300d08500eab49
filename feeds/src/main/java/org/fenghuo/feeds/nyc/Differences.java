package org.fenghuo.feeds.nyc;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the changed counts of one publication. The file names no persons, so that a decrease beside
 * an increase may be one person who moved: the nearest day goes first; on the same day a probable
 * case that became confirmed goes before another borough, on other days only the same borough and
 * class will do. What stays is a deletion or a new report.
 */
final class Differences {
    /** A correction of the day by more than two weeks is taken for two things that happened. */
    static final int FARTHEST_DAYS = 14;

    private final Cells cells;
    private final Places places;
    private final Days days;
    private final int[][][] open;
    private final List<CaseCell> decreases = new ArrayList<>();

    /** What is made of a difference. */
    interface Reading {
        void move(CaseCell from, CaseCell to, int persons);

        void delete(CaseCell from, int persons);

        void report(CaseCell to, int persons);
    }

    Differences(Cells cells, Places places, Days days) {
        this.cells = cells;
        this.places = places;
        this.days = days;
        this.open = new int[Measure.CASES.size()][places.count()][days.count()];
    }

    void read(Wanted wanted, Reading reading) {
        decreases.clear();
        cells.forEach(
                cell -> {
                    int change =
                            wanted.persons(cell.measure(), cell.place(), cell.day()) - cell.size();
                    open[cell.measure().number()][cell.place()][cell.day()] = change;
                    if (change < 0) {
                        decreases.add(cell);
                    }
                });
        moveOnTheSameDay(reading);
        moveBetweenDays(reading);
        settle(reading);
    }

    private void moveOnTheSameDay(Reading reading) {
        for (CaseCell from : decreases) {
            if (from.measure() == Measure.PROBABLE) {
                pair(from, cells.at(Measure.CONFIRMED, from.place(), from.day()), reading);
            }
        }
        for (CaseCell from : decreases) {
            for (int place = 0; place < places.count(); place++) {
                pair(from, cells.at(from.measure(), place, from.day()), reading);
            }
        }
    }

    private void moveBetweenDays(Reading reading) {
        for (int distance = 1; distance <= FARTHEST_DAYS; distance++) {
            for (CaseCell from : decreases) {
                pairDay(from, from.day() - distance, reading);
                pairDay(from, from.day() + distance, reading);
            }
        }
    }

    private void pairDay(CaseCell from, int day, Reading reading) {
        if (day >= 0 && day < days.count()) {
            pair(from, cells.at(from.measure(), from.place(), day), reading);
        }
    }

    private void pair(CaseCell from, CaseCell to, Reading reading) {
        int persons = Math.min(-change(from), change(to));
        if (persons > 0) {
            change(from, persons);
            change(to, -persons);
            reading.move(from, to, persons);
        }
    }

    private void settle(Reading reading) {
        for (CaseCell from : decreases) {
            if (change(from) < 0) {
                reading.delete(from, -change(from));
            }
        }
        cells.forEach(
                to -> {
                    if (change(to) > 0) {
                        reading.report(to, change(to));
                    }
                });
    }

    private int change(CaseCell cell) {
        return open[cell.measure().number()][cell.place()][cell.day()];
    }

    private void change(CaseCell cell, int by) {
        open[cell.measure().number()][cell.place()][cell.day()] += by;
    }
}
