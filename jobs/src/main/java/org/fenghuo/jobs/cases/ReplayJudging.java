package org.fenghuo.jobs.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fenghuo.epi.detect.RollKey;

/**
 * In a replay changes wait until time has passed them: one partition is read ahead of another, and
 * what is judged at an instant must not depend on how far.
 */
final class ReplayJudging implements JudgingTime {
    // Of one card an earlier version may come behind a later one, which then says it again.
    private static final Comparator<RollChange> ORDER =
            Comparator.comparingLong(RollChange::at).thenComparing(RollChange::recordId);

    private final Judging judging;
    private final NavigableMap<Long, List<RollChange>> waiting = new TreeMap<>();

    ReplayJudging(Judging judging) {
        this.judging = judging;
    }

    @Override
    public void changed(RollChange change, long now) throws Exception {
        if (change.at() <= now && now != Long.MIN_VALUE) {
            judging.judge(change.roll(), List.of(change));
            return;
        }
        waiting.computeIfAbsent(change.at(), any -> new ArrayList<>()).add(change);
    }

    @Override
    public void timeMoved(long now) throws Exception {
        NavigableMap<Long, List<RollChange>> due = waiting.headMap(now, true);
        if (due.isEmpty()) {
            return;
        }
        List<RollChange> changes = new ArrayList<>();
        due.values().forEach(changes::addAll);
        due.clear();
        changes.sort(ORDER);
        Map<RollKey, List<RollChange>> byRoll = new LinkedHashMap<>();
        for (RollChange change : changes) {
            byRoll.computeIfAbsent(change.roll(), any -> new ArrayList<>()).add(change);
        }
        for (Map.Entry<RollKey, List<RollChange>> each : byRoll.entrySet()) {
            judging.judge(each.getKey(), each.getValue());
        }
    }

    @Override
    public void checkpointComes() {}

    @Override
    public void forEachWaiting(Taker taker) throws Exception {
        for (List<RollChange> changes : waiting.values()) {
            for (RollChange change : changes) {
                taker.take(change);
            }
        }
    }
}
