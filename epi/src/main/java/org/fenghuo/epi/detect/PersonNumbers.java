package org.fenghuo.epi.detect;

import java.util.Arrays;

/** Numbers of persons, of which each is counted once; 0 stands for somebody unknown, each time. */
final class PersonNumbers {
    private static final int FEW = 16;

    private long[] numbers = new long[FEW];
    private int size;
    private int unknown;

    void add(long person) {
        if (person == 0) {
            unknown++;
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = person;
    }

    /** How many they are. */
    int count() {
        Arrays.sort(numbers, 0, size);
        int different = 0;
        for (int i = 0; i < size; i++) {
            different += i == 0 || numbers[i] != numbers[i - 1] ? 1 : 0;
        }
        return unknown + different;
    }
}
