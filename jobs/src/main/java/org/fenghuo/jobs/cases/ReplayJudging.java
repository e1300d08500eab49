package org.fenghuo.jobs.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    // Sorting is stable: of one card, changes keep the order in which the ledger said them.
    private static final Comparator<RollChange> ORDER = Comparator.comparing(RollChange::recordId);

    private final Judging judging;
    private final NavigableMap<Long, List<RollChange>> waiting = new TreeMap<>();
    private final Map<Card, Long> waitingUntil = new HashMap<>();

    /** A card in a roll. */
    private record Card(RollKey roll, String recordId) {
        static Card of(RollChange change) {
            return new Card(change.roll(), change.recordId());
        }
    }

    ReplayJudging(Judging judging) {
        this.judging = judging;
    }

    /** A higher version may have become known before a lower one, and still comes after it. */
    @Override
    public void changed(RollChange change, long now) throws Exception {
        Card card = Card.of(change);
        long due = Math.max(change.at(), waitingUntil.getOrDefault(card, Long.MIN_VALUE));
        if (due <= now && now != Long.MIN_VALUE) {
            judging.judge(change.roll(), List.of(change));
            return;
        }
        waiting.computeIfAbsent(due, any -> new ArrayList<>()).add(change);
        waitingUntil.put(card, due);
    }

    @Override
    public void timeMoved(long now) throws Exception {
        NavigableMap<Long, List<RollChange>> due = waiting.headMap(now, true);
        if (due.isEmpty()) {
            return;
        }
        Map<RollKey, List<RollChange>> byRoll = new LinkedHashMap<>();
        for (List<RollChange> changes : due.values()) {
            changes.sort(ORDER);
            for (RollChange change : changes) {
                byRoll.computeIfAbsent(change.roll(), any -> new ArrayList<>()).add(change);
            }
        }
        due.clear();
        waitingUntil.values().removeIf(until -> until <= now);
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
