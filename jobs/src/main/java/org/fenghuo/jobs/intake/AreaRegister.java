package org.fenghuo.jobs.intake;

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
 * exist, not with records.
 */
public final class AreaRegister {
    private static final MapStateDescriptor<String, Area> AREAS =
            new MapStateDescriptor<>("areas", Types.STRING, TypeInformation.of(Area.class));

    private final BroadcastState<String, Area> state;
    private final AreaTree tree;

    /**
     * The register of an operator that opens.
     *
     * @param initial the areas known at the first start; a restored operator keeps its own
     */
    public AreaRegister(OperatorStateStore store, List<Area> initial, boolean restored)
            throws Exception {
        state = store.getBroadcastState(AREAS);
        tree = new AreaTree();
        if (!restored) {
            for (Area area : initial) {
                state.put(area.code(), area);
            }
        }
        for (Map.Entry<String, Area> entry : state.immutableEntries()) {
            tree.put(entry.getValue());
        }
    }

    /** The tree of these areas. */
    public AreaTree tree() {
        return tree;
    }

    /** A tree of the same areas that does not change with this one. */
    public AreaTree copyOfTree() throws Exception {
        AreaTree copy = new AreaTree();
        for (Map.Entry<String, Area> entry : state.immutableEntries()) {
            copy.put(entry.getValue());
        }
        return copy;
    }

    /** Whether an area says something new. */
    public boolean isNews(Area area) throws Exception {
        return !area.equals(state.get(area.code()));
    }

    /** Whether an area would change where cases count, not only what is said of the area. */
    public boolean movesCases(Area area) throws Exception {
        Area known = state.get(area.code());
        return known == null
                || known.level() != area.level()
                || !known.parent().equals(area.parent());
    }

    /** Takes an area into force. */
    public void put(Area area) throws Exception {
        state.put(area.code(), area);
        tree.put(area);
    }
}
