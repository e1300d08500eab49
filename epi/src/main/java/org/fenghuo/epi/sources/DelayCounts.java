package org.fenghuo.epi.sources;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many records were reported after how many minutes; each delay that occurs is counted for
 * itself, so that nothing said of them is rounded. Also what such counts change by: then numbers
 * may be below 0.
 */
public final class DelayCounts {
    /** No record. */
    public static final DelayCounts NONE = new DelayCounts(new int[0], new int[0]);

    private final int[] minutes;
    private final int[] records;

    private DelayCounts(int[] minutes, int[] records) {
        this.minutes = minutes;
        this.records = records;
    }

    /** So many records after so many minutes; those of 0 records are left out. */
    public static DelayCounts of(SortedMap<Integer, Integer> recordsByMinutes) {
        int[] minutes = new int[recordsByMinutes.size()];
        int[] records = new int[recordsByMinutes.size()];
        int size = 0;
        for (Map.Entry<Integer, Integer> each : recordsByMinutes.entrySet()) {
            if (each.getValue() != 0) {
                minutes[size] = each.getKey();
                records[size++] = each.getValue();
            }
        }
        return size == 0
                ? NONE
                : new DelayCounts(Arrays.copyOf(minutes, size), Arrays.copyOf(records, size));
    }

    /** Both together. */
    public DelayCounts plus(DelayCounts other) {
        if (other.size() == 0) {
            return this;
        }
        SortedMap<Integer, Integer> sum = new TreeMap<>();
        for (int i = 0; i < size(); i++) {
            sum.put(minutes[i], records[i]);
        }
        for (int i = 0; i < other.size(); i++) {
            sum.merge(other.minutes[i], other.records[i], Integer::sum);
        }
        return of(sum);
    }

    /** How many different delays there are. */
    public int size() {
        return minutes.length;
    }

    /** A delay by its place among the different ones, the shortest first; in minutes. */
    public int minutes(int place) {
        return minutes[place];
    }

    /** The number of records with the delay at a place. */
    public int records(int place) {
        return records[place];
    }

    /** All records. */
    public long all() {
        return within(Integer.MAX_VALUE);
    }

    /** The records reported within so many minutes, these included. */
    public long within(int most) {
        long sum = 0;
        for (int i = 0; i < minutes.length && minutes[i] <= most; i++) {
            sum += records[i];
        }
        return sum;
    }

    /**
     * The shortest delay within which at least so many per cent of the records were reported (the
     * nearest rank), in minutes; nothing where there is no record.
     *
     * @param percent above 0, at most 100
     */
    public OptionalInt percentile(int percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("percentile %d: 1 to 100".formatted(percent));
        }
        long all = all();
        long upTo = 0;
        for (int i = 0; i < minutes.length; i++) {
            upTo += records[i];
            if (upTo * 100 >= all * percent) {
                return OptionalInt.of(minutes[i]);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DelayCounts that
                && Arrays.equals(minutes, that.minutes)
                && Arrays.equals(records, that.records);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(minutes) + Arrays.hashCode(records);
    }

    @Override
    public String toString() {
        return Arrays.toString(minutes) + " minutes: " + Arrays.toString(records);
    }
}
