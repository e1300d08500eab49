package org.fenghuo.jobs.connect.alerts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How far event time has come in a partition to which several jobs tell theirs: as far as the least
 * of all that have told it. A job counts when all its subtasks have told theirs; one that runs with
 * another number of subtasks begins anew.
 */
final class ToldTime {
    private static final long NEVER = Long.MIN_VALUE;

    private final Map<String, long[]> byJob = new HashMap<>();
    private long reached = NEVER;

    /**
     * Up to that instant the teller has said all; returns how far time has come if it has moved.
     */
    OptionalLong take(Teller teller, long until) {
        long[] told = byJob.get(teller.job());
        if (told == null || told.length != teller.subtasks()) {
            told = new long[teller.subtasks()];
            Arrays.fill(told, NEVER);
            byJob.put(teller.job(), told);
        }
        told[teller.subtask()] = Math.max(told[teller.subtask()], until);
        long least = Long.MAX_VALUE;
        for (long[] each : byJob.values()) {
            for (long instant : each) {
                least = Math.min(least, instant);
            }
        }
        if (least <= reached) {
            return OptionalLong.empty();
        }
        reached = least;
        return OptionalLong.of(least);
    }
}
