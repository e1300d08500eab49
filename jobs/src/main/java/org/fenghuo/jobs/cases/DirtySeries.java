package org.fenghuo.jobs.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The days of each series of one key that changed since its documents were last written. */
final class DirtySeries {
    private final Map<Integer, Set<Integer>> days = new HashMap<>();
    private long writtenAt = Long.MIN_VALUE;
    private int size;

    void change(int series, int day) {
        if (days.computeIfAbsent(series, key -> new HashSet<>()).add(day)) {
            size++;
        }
    }

    /** No day of it changed, but days have begun whose documents are to be written. */
    void due(int series) {
        days.computeIfAbsent(series, key -> new HashSet<>());
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    int size() {
        return size;
    }

    Map<Integer, Set<Integer>> days() {
        return days;
    }

    long writtenAt() {
        return writtenAt;
    }

    void written(long at) {
        days.clear();
        size = 0;
        writtenAt = at;
    }
}
