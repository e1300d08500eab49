package org.fenghuo.jobs.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.fenghuo.epi.detect.Counted;
import org.fenghuo.epi.detect.DaySpan;
import org.fenghuo.epi.detect.Member;
import org.fenghuo.epi.detect.SiftedRoll;

/** The roll of the current key; a day that several rules look at is read once. */
final class RollState implements SiftedRoll.Roll {
    private static final int FEW_DAYS = 64;

    private final MapState<Integer, DayRoll> state;
    private final Map<Integer, DayRoll> read = new HashMap<>();
    private final Set<Integer> changed = new HashSet<>();

    RollState(MapState<Integer, DayRoll> state) {
        this.state = state;
    }

    /** Takes a change, which is kept when all are written. */
    void apply(RollChange change) throws Exception {
        DayRoll before = day(change.day());
        DayRoll after =
                change.member().isEmpty()
                        ? before.without(change.recordId())
                        : before.with(change.member().get(0));
        read.put(change.day(), after);
        changed.add(change.day());
    }

    /** Keeps what has changed. */
    void write() throws Exception {
        for (int day : changed) {
            DayRoll after = read.get(day);
            if (after.members().isEmpty()) {
                state.remove(day);
            } else {
                state.put(day, after);
            }
        }
        changed.clear();
    }

    @Override
    public List<Counted> between(int first, int last) throws Exception {
        List<Counted> found = new ArrayList<>();
        if (last - first < FEW_DAYS) {
            for (int day = first; day <= last; day++) {
                add(day, day(day), found);
            }
            return found;
        }
        SortedMap<Integer, DayRoll> inOrder = new TreeMap<>();
        for (Map.Entry<Integer, DayRoll> entry : state.entries()) {
            if (entry.getKey() >= first && entry.getKey() <= last) {
                inOrder.put(entry.getKey(), entry.getValue());
            }
        }
        inOrder.forEach((day, roll) -> add(day, roll, found));
        return found;
    }

    private static void add(int day, DayRoll roll, List<Counted> found) {
        for (Member member : roll.members()) {
            found.add(new Counted(day, member));
        }
    }

    private DayRoll day(int day) throws Exception {
        DayRoll known = read.get(day);
        if (known == null) {
            DayRoll kept = state.get(day);
            known = kept == null ? DayRoll.EMPTY : kept;
            read.put(day, known);
        }
        return known;
    }

    /** The days that it has, null if none. */
    DaySpan span() throws Exception {
        DaySpan span = null;
        for (int day : state.keys()) {
            span = span == null ? new DaySpan(day, day) : span.with(day);
        }
        return span;
    }
}
