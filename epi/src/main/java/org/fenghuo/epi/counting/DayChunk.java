package org.fenghuo.epi.counting;

import java.util.Arrays;

/**
 * Counts of 64 days in a row of one series, under up to {@value #MOST_MEASURES} measures; a measure
 * without any count takes no room.
 */
public final class DayChunk {
    /** Days in a chunk. */
    public static final int DAYS = 64;

    /** Measures that a chunk can have. */
    public static final int MOST_MEASURES = 16;

    private static final int[][] NO_COUNTS = {};
    private static final int[] NO_TOTALS = {};

    private int[][] counts = NO_COUNTS;
    private int[] totals = NO_TOTALS;

    /** The number of the chunk that holds a day. */
    public static int numberOf(int epochDay) {
        return Math.floorDiv(epochDay, DAYS);
    }

    /** The place of a day within its chunk. */
    public static int placeOf(int epochDay) {
        return Math.floorMod(epochDay, DAYS);
    }

    /** The count of a measure at a place. */
    public int count(int measure, int place) {
        return has(measure) ? counts[measure][place] : 0;
    }

    /** The sum of a measure over the places from one to another, both included. */
    public int sum(int measure, int from, int to) {
        if (!has(measure)) {
            return 0;
        }
        if (from == 0 && to == DAYS - 1) {
            return totals[measure];
        }
        int sum = 0;
        for (int place = from; place <= to; place++) {
            sum += counts[measure][place];
        }
        return sum;
    }

    /** Adds the sums of the first measures over the places from one to another. */
    void addSums(int from, int to, int[] numbers) {
        int measures = Math.min(numbers.length, counts.length);
        for (int measure = 0; measure < measures; measure++) {
            numbers[measure] += sum(measure, from, to);
        }
    }

    /** Adds to the count of a measure at a place. */
    public void add(int measure, int place, int delta) {
        if (delta == 0) {
            return;
        }
        if (!has(measure)) {
            makeRoom(measure);
        }
        counts[measure][place] += delta;
        totals[measure] += delta;
    }

    private boolean has(int measure) {
        return measure < counts.length && counts[measure] != null;
    }

    private void makeRoom(int measure) {
        if (measure >= counts.length) {
            counts = Arrays.copyOf(counts, measure + 1);
            totals = Arrays.copyOf(totals, measure + 1);
        }
        counts[measure] = new int[DAYS];
    }

    /** Whether any measure has a count at a place. */
    public boolean hasAny(int place) {
        for (int measure = 0; measure < counts.length; measure++) {
            if (count(measure, place) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether no day has any count. */
    public boolean isEmpty() {
        for (int measure = 0; measure < counts.length; measure++) {
            if (mask(measure) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The days on which a measure has a count, a bit each. */
    public long mask(int measure) {
        long mask = 0;
        if (has(measure)) {
            for (int place = 0; place < DAYS; place++) {
                if (counts[measure][place] != 0) {
                    mask |= 1L << place;
                }
            }
        }
        return mask;
    }

    /** The same counts in another object. */
    public DayChunk copy() {
        DayChunk copy = new DayChunk();
        copy.counts = counts.clone();
        copy.totals = totals.clone();
        for (int measure = 0; measure < counts.length; measure++) {
            if (counts[measure] != null) {
                copy.counts[measure] = counts[measure].clone();
            }
        }
        return copy;
    }
}
