package org.fenghuo.jobs.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days of each series of one key that changed since its documents were last written. */
final class DirtySeries {
    private final Map<Integer, List<Integer>> days = new HashMap<>();
    private long writtenAt = Long.MIN_VALUE;
    private int size;

    void change(int series, int day) {
        List<Integer> changed = days.computeIfAbsent(series, key -> new ArrayList<>());
        if (changed.isEmpty() || changed.get(changed.size() - 1) != day) {
            changed.add(day);
            size++;
        }
    }

    int size() {
        return size;
    }

    Map<Integer, List<Integer>> days() {
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
