package org.fenghuo.jobs.cases;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;
import org.fenghuo.epi.detect.RollKey;

/**
 * In live time a quiet roll is judged at once, and after that once a second while it changes; one
 * that is flooded, every five seconds, since each of its verdicts names hundreds of cards and makes
 * an alert to be written.
 */
final class LiveJudging implements JudgingTime {
    private static final long CONFLATION_MS = 1_000;
    private static final long FLOODED_MS = 5_000;
    private static final int FLOODED_FROM = 20;
    private static final long LOOK_MS = 100;

    private final Judging judging;
    private final ProcessingTimeService clock;
    private final Map<RollKey, List<RollChange>> waiting = new LinkedHashMap<>();
    private final Map<RollKey, Long> quietFrom = new LinkedHashMap<>();
    private boolean begun;
    private boolean looks;

    LiveJudging(Judging judging, ProcessingTimeService clock) {
        this.judging = judging;
        this.clock = clock;
    }

    @Override
    public void changed(RollChange change, long now) throws Exception {
        begun |= now != Long.MIN_VALUE;
        RollKey key = change.roll();
        long clockNow = clock.getCurrentProcessingTime();
        if (begun && !waiting.containsKey(key) && isQuiet(key, clockNow)) {
            judge(key, List.of(change), clockNow);
            return;
        }
        waiting.computeIfAbsent(key, any -> new ArrayList<>()).add(change);
        look();
    }

    private boolean isQuiet(RollKey key, long clockNow) {
        return quietFrom.getOrDefault(key, Long.MIN_VALUE) <= clockNow;
    }

    private void judge(RollKey key, List<RollChange> changes, long clockNow) throws Exception {
        judging.judge(key, changes);
        quietFrom.remove(key);
        boolean flooded = changes.size() >= FLOODED_FROM;
        quietFrom.put(key, clockNow + (flooded ? FLOODED_MS : CONFLATION_MS));
        forgetQuiet(clockNow);
    }

    /** Those judged longest ago stand first; a flooded one keeps those behind it a while longer. */
    private void forgetQuiet(long clockNow) {
        Iterator<Long> times = quietFrom.values().iterator();
        while (times.hasNext() && times.next() <= clockNow) {
            times.remove();
        }
    }

    private void look() {
        if (begun && !looks) {
            looks = true;
            var unused =
                    clock.registerTimer(
                            clock.getCurrentProcessingTime() + LOOK_MS, any -> judgeQuiet());
        }
    }

    private void judgeQuiet() throws Exception {
        looks = false;
        long clockNow = clock.getCurrentProcessingTime();
        List<RollKey> due =
                waiting.keySet().stream().filter(key -> isQuiet(key, clockNow)).toList();
        for (RollKey key : due) {
            judge(key, waiting.remove(key), clockNow);
        }
        if (!waiting.isEmpty()) {
            look();
        }
    }

    @Override
    public void timeMoved(long now) {
        begun = true;
        if (!waiting.isEmpty()) {
            look();
        }
    }

    @Override
    public void checkpointComes() throws Exception {
        if (!begun) {
            return;
        }
        long clockNow = clock.getCurrentProcessingTime();
        for (RollKey key : List.copyOf(waiting.keySet())) {
            judge(key, waiting.remove(key), clockNow);
        }
    }

    @Override
    public void forEachWaiting(Taker taker) throws Exception {
        for (List<RollChange> changes : waiting.values()) {
            for (RollChange change : changes) {
                taker.take(change);
            }
        }
    }
}
