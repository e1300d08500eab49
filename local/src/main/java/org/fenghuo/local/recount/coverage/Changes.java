package org.fenghuo.local.recount.coverage;

import java.util.Arrays;

/** Changes of the measures of one series, by day; days are counted from the first day told of. */
final class Changes {
    private static final int FREE = -1;
    private static final Measure[] ALL = Measure.values();
    private static final int MEASURES = ALL.length;

    private int[] keys = free(16);
    private int[] changes = new int[16];
    private int size;

    private static int[] free(int length) {
        int[] keys = new int[length];
        Arrays.fill(keys, FREE);
        return keys;
    }

    void add(Measure measure, int day, int by) {
        addTo(day * MEASURES + measure.ordinal(), by);
    }

    /** Takes a change. */
    @FunctionalInterface
    interface Taker {
        void take(Measure measure, int day, int by);
    }

    /** Hands out all changes, in no order. */
    void forEach(Taker taker) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE && changes[i] != 0) {
                taker.take(ALL[keys[i] % MEASURES], keys[i] / MEASURES, changes[i]);
            }
        }
    }

    void addAll(Changes others) {
        others.forEach(this::add);
    }

    private void addTo(int key, int by) {
        int slot = slot(key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            size++;
        }
        changes[slot] += by;
        if (3 * size > 2 * keys.length) {
            grow();
        }
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = key * 0x9E3779B9 >>> 7 & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldChanges = changes;
        keys = free(2 * oldKeys.length);
        changes = new int[2 * oldKeys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                addTo(oldKeys[i], oldChanges[i]);
            }
        }
    }

    /** The sum of the changes of a measure from the first day to each on which it changed. */
    RunningSum sums(Measure measure) {
        int count = 0;
        int[] days = new int[size];
        for (int i = 0; i < keys.length; i++) {
            boolean isOf = keys[i] != FREE && keys[i] % MEASURES == measure.ordinal();
            if (isOf && changes[i] != 0) {
                days[count++] = keys[i] / MEASURES;
            }
        }
        days = Arrays.copyOf(days, count);
        Arrays.sort(days);
        int[] sums = new int[count];
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += changes[slot(days[i] * MEASURES + measure.ordinal())];
            sums[i] = sum;
        }
        return new RunningSum(days, sums);
    }
}
