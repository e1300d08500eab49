package org.fenghuo.jobs.coverage;

import java.time.LocalDate;
import org.fenghuo.epi.counting.DayCounts;
import org.fenghuo.epi.coverage.CoverageMeasure;

/**
 * Doses due and given of one series in the time that ends with a day: its month so far, 7 days, 28
 * days. Goes on from one day to the next by what enters and leaves.
 */
final class RunningDoses {
    private static final int DUE = CoverageMeasure.DOSES_DUE.ordinal();
    private static final int GIVEN = CoverageMeasure.DOSES_GIVEN.ordinal();
    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    private static final int NEVER = Integer.MIN_VALUE;

    private final DayCounts entering;
    private final DayCounts leavingWeek;
    private final DayCounts leavingFourWeeks;
    private final int firstDay;
    private int at = NEVER;
    private int nextMonth;
    private int dueOfMonth;
    private int givenOfMonth;
    private int givenIn7;
    private int givenIn28;

    /** Of a series that is told of from the first day on. */
    RunningDoses(DayCounts.Chunks counts, int firstDay) {
        this.entering = new DayCounts(counts);
        this.leavingWeek = new DayCounts(counts);
        this.leavingFourWeeks = new DayCounts(counts);
        this.firstDay = firstDay;
    }

    /** Goes to a day. */
    void goTo(int day) throws Exception {
        if (at != NEVER && day == at + 1 && day < nextMonth) {
            int given = entering.count(GIVEN, day);
            dueOfMonth += entering.count(DUE, day);
            givenOfMonth += given;
            givenIn7 += given - leavingWeek.count(GIVEN, day - WEEK);
            givenIn28 += given - leavingFourWeeks.count(GIVEN, day - FOUR_WEEKS);
        } else {
            sumUp(day);
        }
        at = day;
    }

    private void sumUp(int day) throws Exception {
        LocalDate date = LocalDate.ofEpochDay(day);
        int month = Math.max(firstDay, day - date.getDayOfMonth() + 1);
        nextMonth = day - date.getDayOfMonth() + 1 + date.lengthOfMonth();
        dueOfMonth = entering.sum(DUE, month, day);
        givenOfMonth = entering.sum(GIVEN, month, day);
        givenIn7 = entering.sum(GIVEN, day - WEEK + 1, day);
        givenIn28 = entering.sum(GIVEN, day - FOUR_WEEKS + 1, day);
    }

    /** Puts the flows of the day it went to behind the levels. */
    void putFlows(int[] counts) throws Exception {
        for (int measure = CoverageMeasure.LEVELS; measure < counts.length; measure++) {
            counts[measure] = entering.count(measure, at);
        }
    }

    int dueOfMonth() {
        return dueOfMonth;
    }

    int givenOfMonth() {
        return givenOfMonth;
    }

    int givenIn7() {
        return givenIn7;
    }

    int givenIn28() {
        return givenIn28;
    }

    /** Whether any dose was due or given in the time looked at. */
    boolean isAny() {
        return dueOfMonth != 0 || givenOfMonth != 0 || givenIn28 != 0;
    }
}
