package org.fenghuo.epi.counting;

import org.fenghuo.epi.cases.Measure;

/** Counts of 64 days in a row of one series; a measure without any count takes no room. */
public final class DayChunk {
    /** Days in a chunk. */
    public static final int DAYS = 64;

    private final int[][] counts = new int[Measure.COUNT][];
    private final int[] totals = new int[Measure.COUNT];

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
        return counts[measure] == null ? 0 : counts[measure][place];
    }

    /** The sum of a measure over the places from one to another, both included. */
    public int sum(int measure, int from, int to) {
        if (counts[measure] == null) {
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

    /** Adds to the count of a measure at a place. */
    public void add(int measure, int place, int delta) {
        if (delta == 0) {
            return;
        }
        if (counts[measure] == null) {
            counts[measure] = new int[DAYS];
        }
        counts[measure][place] += delta;
        totals[measure] += delta;
    }

    /** Whether any measure has a count at a place. */
    public boolean hasAny(int place) {
        for (int measure = 0; measure < Measure.COUNT; measure++) {
            if (count(measure, place) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether no day has any count. */
    public boolean isEmpty() {
        for (int measure = 0; measure < Measure.COUNT; measure++) {
            if (mask(measure) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The days on which a measure has a count, a bit each. */
    public long mask(int measure) {
        long mask = 0;
        if (counts[measure] != null) {
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
        for (int measure = 0; measure < Measure.COUNT; measure++) {
            if (counts[measure] != null) {
                copy.counts[measure] = counts[measure].clone();
                copy.totals[measure] = totals[measure];
            }
        }
        return copy;
    }
}
