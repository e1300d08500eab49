package org.fenghuo.epi.counting;

import java.util.Arrays;

/**
 * Counts of 64 days in a row of one series, under up to {@value #MOST_MEASURES} measures, and a
 * mark for each day. Most series have few days with a count, so only counts other than 0 take room:
 * they stand in the order of measure and day, and a bit for each says where.
 */
public final class DayChunk {
    /** Days in a chunk. */
    public static final int DAYS = 64;

    /** Measures that a chunk can have. */
    public static final int MOST_MEASURES = 16;

    private static final long[] NO_MEASURES = {};
    private static final int[] NO_COUNTS = {};
    private static final int LEAST_ROOM = 4;

    private long[] days = NO_MEASURES;
    private int[] counts = NO_COUNTS;
    private int size;
    private long marks;

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
        long mask = mask(measure);
        return (mask >>> place & 1) == 0 ? 0 : counts[at(measure, mask, place)];
    }

    /** The sum of a measure over the places from one to another, both included. */
    public int sum(int measure, int from, int to) {
        long mask = mask(measure);
        long wanted = mask & between(from, to);
        return wanted == 0 ? 0 : sum(at(measure, mask, from), Long.bitCount(wanted));
    }

    private int sum(int first, int number) {
        int sum = 0;
        for (int i = first; i < first + number; i++) {
            sum += counts[i];
        }
        return sum;
    }

    /** Adds the sums of the first measures over the places from one to another. */
    void addSums(int from, int to, int[] numbers) {
        int measures = Math.min(numbers.length, days.length);
        long wanted = between(from, to);
        int first = 0;
        for (int measure = 0; measure < measures; measure++) {
            long mask = days[measure];
            if ((mask & wanted) != 0) {
                int at = first + Long.bitCount(mask & before(from));
                numbers[measure] += sum(at, Long.bitCount(mask & wanted));
            }
            first += Long.bitCount(mask);
        }
    }

    /** Adds to the count of a measure at a place. */
    public void add(int measure, int place, int delta) {
        if (delta == 0) {
            return;
        }
        if (measure >= days.length) {
            days = Arrays.copyOf(days, measure + 1);
        }
        int at = at(measure, days[measure], place);
        if ((days[measure] >>> place & 1) == 0) {
            insert(at, delta);
            days[measure] |= 1L << place;
            return;
        }
        counts[at] += delta;
        if (counts[at] == 0) {
            System.arraycopy(counts, at + 1, counts, at, size - at - 1);
            size--;
            days[measure] &= ~(1L << place);
        }
    }

    private void insert(int at, int count) {
        if (size == counts.length) {
            counts = Arrays.copyOf(counts, Math.max(LEAST_ROOM, size + size / 2));
        }
        System.arraycopy(counts, at, counts, at + 1, size - at);
        counts[at] = count;
        size++;
    }

    /** Where the count of a place stands, or would stand. */
    private int at(int measure, long mask, int place) {
        int at = Long.bitCount(mask & before(place));
        for (int i = 0; i < measure; i++) {
            at += Long.bitCount(days[i]);
        }
        return at;
    }

    private static long before(int place) {
        return (1L << place) - 1;
    }

    private static long between(int from, int to) {
        return -1L << from & -1L >>> DAYS - 1 - to;
    }

    /** Whether any measure has a count at a place. */
    public boolean hasAny(int place) {
        long any = 0;
        for (long mask : days) {
            any |= mask;
        }
        return (any >>> place & 1) != 0;
    }

    /** Whether no day has any count, nor a mark. */
    public boolean isEmpty() {
        return size == 0 && marks == 0;
    }

    /** The days on which a measure has a count, a bit each. */
    public long mask(int measure) {
        return measure < days.length ? days[measure] : 0;
    }

    /** Whether the day at a place is marked. */
    public boolean isMarked(int place) {
        return (marks >>> place & 1) != 0;
    }

    /** Marks the day at a place, or takes its mark away. */
    public void mark(int place, boolean marked) {
        marks = marked ? marks | 1L << place : marks & ~(1L << place);
    }

    /** The marks, a bit for each day. */
    public long marks() {
        return marks;
    }

    /** The same counts and marks in another object. */
    public DayChunk copy() {
        DayChunk copy = new DayChunk();
        copy.days = days.length == 0 ? NO_MEASURES : days.clone();
        copy.counts = size == 0 ? NO_COUNTS : Arrays.copyOf(counts, size);
        copy.size = size;
        copy.marks = marks;
        return copy;
    }
}
