package org.fenghuo.jobs.intake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;

/**
 * The areas in force as an operator knows them: those that stood in the topic when the job was
 * first started, and every change since. Kept as broadcast state; it grows with the areas that
 * exist, not with records. Changes wait until the operator takes them into force, several at once
 * and at the latest before a checkpoint: those that wait are no state.
 */
public final class AreaRegister {
    private static final MapStateDescriptor<String, Area> AREAS =
            new MapStateDescriptor<>("areas", Types.STRING, TypeInformation.of(Area.class));

    private final BroadcastState<String, Area> state;
    private final AreaTree tree;
    private final Map<String, AreaChange> waiting = new LinkedHashMap<>();

    /**
     * The register of an operator that opens.
     *
     * @param initial the areas known at the first start; a restored operator keeps its own
     */
    public AreaRegister(OperatorStateStore store, List<Area> initial, boolean restored)
            throws Exception {
        state = store.getBroadcastState(AREAS);
        if (!restored) {
            for (Area area : initial) {
                state.put(area.code(), area);
            }
        }
        tree = copyOfTree();
    }

    /** The tree of the areas in force. */
    public AreaTree tree() {
        return tree;
    }

    private AreaTree copyOfTree() throws Exception {
        AreaTree copy = new AreaTree();
        for (Map.Entry<String, Area> entry : state.immutableEntries()) {
            copy.put(entry.getValue());
        }
        return copy;
    }

    /** Lets a change wait, unless it only says what is in force; whether it waits. */
    public boolean collect(AreaChange change) throws Exception {
        waiting.remove(change.code());
        Area known = state.get(change.code());
        List<Area> inForce = known == null ? List.of() : List.of(known);
        boolean waits = !inForce.equals(change.area());
        if (waits) {
            waiting.put(change.code(), change);
        }
        return waits;
    }

    /** Whether changes wait. */
    public boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** The changes that wait. */
    public List<AreaChange> waiting() {
        return List.copyOf(waiting.values());
    }

    /** Takes into force what waits. */
    public AreasInForce takeIntoForce() throws Exception {
        AreaTree before = copyOfTree();
        boolean movesCases = false;
        for (AreaChange change : waiting.values()) {
            movesCases |= movesCases(change);
            put(change);
        }
        AreasInForce changed =
                new AreasInForce(before, tree, new LinkedHashSet<>(waiting.keySet()), movesCases);
        waiting.clear();
        return changed;
    }

    private boolean movesCases(AreaChange change) throws Exception {
        Area known = state.get(change.code());
        if (known == null || change.isRemoval()) {
            return true;
        }
        Area next = change.area().get(0);
        return known.level() != next.level() || !known.parent().equals(next.parent());
    }

    private void put(AreaChange change) throws Exception {
        if (change.isRemoval()) {
            state.remove(change.code());
            tree.remove(change.code());
            return;
        }
        Area area = change.area().get(0);
        state.put(area.code(), area);
        tree.put(area);
    }
}
