package org.fenghuo.bench;

import java.time.LocalDate;

/**
 * When invented children are born and what becomes of them.
 *
 * @param firstBirth the first day on which one is born, since 1970-01-01
 * @param birthDays on how many days they are born
 * @param end the day before which all messages are sent
 * @param mostDoses how many doses a child gets at most
 * @param mistakesPercent of a hundred records so many are mended: four revised for each deleted
 */
record ChildPlan(int firstBirth, int birthDays, int end, int mostDoses, int mistakesPercent) {
    private static final int ALL_DOSES = 100;
    private static final int FIRST = (int) LocalDate.of(2020, 1, 1).toEpochDay();
    private static final int SIX_YEARS = (int) LocalDate.of(2026, 1, 1).toEpochDay() - FIRST;
    private static final int MISTAKES = 5;
    // Infants in the counties of the reference tables (populations.csv, census of 2020).
    private static final int BIRTHS_A_YEAR = 30_410;
    private static final int YEAR = 365;
    private static final int YEAR_BEFORE = (int) LocalDate.of(2019, 1, 1).toEpochDay();

    /** Births of so many days from 2020 on, and all that is told of them by their end. */
    static ChildPlan ofDays(int days) {
        return new ChildPlan(FIRST, days, FIRST + days, ALL_DOSES, MISTAKES);
    }

    /** How many children are born in these days in the counties of the reference tables. */
    long children() {
        return (long) birthDays * BIRTHS_A_YEAR / YEAR;
    }

    /** Births of six years, and no doses. */
    static ChildPlan withoutDoses() {
        return new ChildPlan(FIRST, SIX_YEARS, FIRST + SIX_YEARS, 0, 0);
    }

    /** Births of one month, seven years of life, and just so many doses; 22 are the most. */
    static ChildPlan withDoses(int doses) {
        return new ChildPlan(YEAR_BEFORE, 31, FIRST + SIX_YEARS, doses, 0);
    }
}
