package org.fenghuo.jobs.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.fenghuo.epi.detect.DaySpan;
import org.fenghuo.epi.detect.Member;
import org.fenghuo.epi.detect.PersonDays;
import org.fenghuo.epi.detect.RollDay;
import org.fenghuo.epi.detect.SiftedRoll;
import org.fenghuo.epi.detect.SpokenRun;
import org.fenghuo.jobs.detection.SpokenRuns;

/**
 * The roll of a key and what was said of it. What was read once is known and not read again, and
 * what changes is written when it is to be kept: a day that fills is written once and not with each
 * card. So whoever has it must be the only one that writes. The key must be the current one.
 */
final class RollState implements SiftedRoll.Roll {
    private static final int FEW_DAYS = 64;

    private final MapState<Integer, RollDay> state;
    private final MapState<String, SpokenRuns> spokenState;
    private final NavigableMap<Integer, RollDay> days = new TreeMap<>();
    private final Set<Integer> changedDays = new HashSet<>();
    private final Set<String> changedCodes = new HashSet<>();
    private Map<String, SpokenRuns> spoken;
    private DaySpan known;
    private PersonDays persons;
    private int cards;

    RollState(MapState<Integer, RollDay> state, MapState<String, SpokenRuns> spokenState) {
        this.state = state;
        this.spokenState = spokenState;
    }

    /** Takes changes, in their order. */
    void apply(List<RollChange> changes) throws Exception {
        Map<Integer, SortedMap<String, Optional<Member>>> byDay = new TreeMap<>();
        for (RollChange change : changes) {
            byDay.computeIfAbsent(change.day(), any -> new TreeMap<>())
                    .put(change.recordId(), change.member().stream().findFirst());
        }
        for (Map.Entry<Integer, SortedMap<String, Optional<Member>>> each : byDay.entrySet()) {
            int day = each.getKey();
            know(new DaySpan(day, day));
            put(days.getOrDefault(day, RollDay.empty(day)).after(each.getValue()));
            changedDays.add(day);
        }
    }

    /** Writes what has changed to the state. */
    void keep() throws Exception {
        for (int day : changedDays) {
            RollDay changed = days.get(day);
            if (changed == null) {
                state.remove(day);
            } else {
                state.put(day, changed);
            }
        }
        changedDays.clear();
        for (String code : changedCodes) {
            SpokenRuns said = spoken.get(code);
            if (said == null) {
                spokenState.remove(code);
            } else {
                spokenState.put(code, said);
            }
        }
        changedCodes.clear();
    }

    @Override
    public List<RollDay> between(int first, int last) throws Exception {
        know(new DaySpan(first, last));
        return List.copyOf(days.subMap(first, true, last, true).values());
    }

    private void know(DaySpan wanted) throws Exception {
        if (known == null) {
            read(wanted.first(), wanted.last());
            known = wanted;
            return;
        }
        if (wanted.first() < known.first()) {
            read(wanted.first(), known.first() - 1);
        }
        if (wanted.last() > known.last()) {
            read(known.last() + 1, wanted.last());
        }
        known = known.with(wanted);
    }

    private void read(int first, int last) throws Exception {
        if (last - first < FEW_DAYS) {
            for (int day = first; day <= last; day++) {
                RollDay kept = state.get(day);
                if (kept != null) {
                    put(kept);
                }
            }
            return;
        }
        for (Map.Entry<Integer, RollDay> entry : state.entries()) {
            if (entry.getKey() >= first && entry.getKey() <= last) {
                put(entry.getValue());
            }
        }
    }

    private void put(RollDay day) {
        RollDay known = day.isEmpty() ? days.remove(day.day()) : days.put(day.day(), day);
        RollDay before = known == null ? RollDay.empty(day.day()) : known;
        cards += day.members().size() - before.members().size();
        if (persons != null) {
            persons.replace(before, day);
        }
    }

    @Override
    public Optional<PersonDays> persons() {
        if (persons == null) {
            persons = PersonDays.of(days.values());
        }
        return Optional.of(persons);
    }

    /** The days that it has, null if none. */
    DaySpan span() throws Exception {
        keep();
        DaySpan span = null;
        for (int day : state.keys()) {
            span = span == null ? new DaySpan(day, day) : span.with(day);
        }
        return span;
    }

    /** How many cards are known of it. */
    int cards() {
        return cards;
    }

    /** What was said of it under a code, sorted. */
    List<SpokenRun> spoken(String code) throws Exception {
        if (spoken == null) {
            spoken = new HashMap<>();
            for (Map.Entry<String, SpokenRuns> said : spokenState.entries()) {
                spoken.put(said.getKey(), said.getValue());
            }
        }
        SpokenRuns runs = spoken.get(code);
        return runs == null ? List.of() : runs.runs();
    }

    /** This is said of it under a code from now on. */
    void say(String code, List<SpokenRun> runs) {
        if (runs.isEmpty()) {
            spoken.remove(code);
        } else {
            spoken.put(code, new SpokenRuns(runs));
        }
        changedCodes.add(code);
    }
}
