package org.fenghuo.jobs.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Adds up outcomes by partition and minute until it is emptied; remembers the last minute. */
final class MinuteTally {
    private static final MinuteKey NO_KEY = new MinuteKey(-1, Long.MIN_VALUE);

    private final Map<MinuteKey, long[]> counts = new HashMap<>();
    private MinuteKey lastKey = NO_KEY;
    private long[] lastCounts = new long[0];

    /** Adds one message. */
    void add(int partition, long minute, Outcome outcome) {
        if (lastKey.partition() != partition || lastKey.minute() != minute) {
            lastKey = new MinuteKey(partition, minute);
            lastCounts = counts.computeIfAbsent(lastKey, key -> new long[Outcome.ALL.size()]);
        }
        lastCounts[outcome.ordinal()]++;
    }

    /** Hands out everything and is empty again. */
    void empty(Consumer<MinuteOutcomes> out) {
        counts.forEach((key, n) -> out.accept(new MinuteOutcomes(key, OutcomeCounts.of(n))));
        counts.clear();
        lastKey = NO_KEY;
    }
}
