package org.fenghuo.jobs.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Adds up outcomes by partition and minute until it is emptied; remembers the last minute. */
public final class OutcomeTally {
    private final Map<MinuteKey, long[]> counts = new HashMap<>();
    private MinuteKey lastKey = new MinuteKey(-1, Long.MIN_VALUE);
    private long[] lastCounts = new long[0];

    /** Adds one message. */
    public void add(int partition, long minute, Outcome outcome) {
        if (lastKey.partition() != partition || lastKey.minute() != minute) {
            lastKey = new MinuteKey(partition, minute);
            lastCounts = counts.computeIfAbsent(lastKey, key -> new long[Outcome.ALL.size()]);
        }
        lastCounts[outcome.ordinal()]++;
    }

    /** Hands out everything and is empty again. */
    public void empty(Consumer<MinuteOutcomes> out) {
        counts.forEach(
                (key, n) -> out.accept(new MinuteOutcomes(key, n[0], n[1], n[2], n[3], n[4])));
        counts.clear();
        lastKey = new MinuteKey(-1, Long.MIN_VALUE);
    }
}
