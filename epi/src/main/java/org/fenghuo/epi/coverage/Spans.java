package org.fenghuo.epi.coverage;

import java.util.Arrays;

/** Spans of days, each from a first day until a day no longer in it, to be merged. */
final class Spans {
    private long[] spans = new long[8];
    private int size;

    /** Forgets all. */
    void clear() {
        size = 0;
    }

    /** Adds a span; one without a day is left out. */
    void add(int from, int until) {
        if (from >= until) {
            return;
        }
        if (size == spans.length) {
            spans = Arrays.copyOf(spans, 2 * size);
        }
        spans[size++] = (long) from << 32 | until & 0xFFFF_FFFFL;
    }

    /** Makes one span of those that overlap or touch, and puts them in order. */
    void merge() {
        Arrays.sort(spans, 0, size);
        int merged = 0;
        for (int i = 0; i < size; i++) {
            int last = merged - 1;
            if (merged > 0 && from(i) <= until(last)) {
                int until = Math.max(until(last), until(i));
                spans[last] = (long) from(last) << 32 | until & 0xFFFF_FFFFL;
            } else {
                spans[merged++] = spans[i];
            }
        }
        size = merged;
    }

    int size() {
        return size;
    }

    /** The first day of a span. */
    int from(int index) {
        return (int) (spans[index] >> 32);
    }

    /** The first day after a span. */
    int until(int index) {
        return (int) spans[index];
    }
}
