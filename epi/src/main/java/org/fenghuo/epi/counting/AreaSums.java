package org.fenghuo.epi.counting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Adds changes of areas up into all areas that contain them, from the deepest to the roots: what
 * adds up on the way is added only once to whatever lies above.
 */
public final class AreaSums {
    private final int measures;
    private final NavigableMap<Integer, Map<List<String>, CellDeltas>> byDepth = new TreeMap<>();

    /** Nothing yet, of so many measures. */
    public AreaSums(int measures) {
        this.measures = measures;
    }

    /**
     * Adds changes of an area.
     *
     * @param path the area itself and all its ancestors, leaf first
     */
    public void add(List<String> path, CellDeltas changes) {
        byDepth.computeIfAbsent(path.size(), depth -> new HashMap<>())
                .computeIfAbsent(path, below -> new CellDeltas(measures, changes.size()))
                .addAll(changes);
    }

    /** Hands out by area and ancestor what does not cancel, and is empty again. */
    public void empty(String subject, Consumer<AreaDeltas> out) {
        while (!byDepth.isEmpty()) {
            byDepth.pollLastEntry()
                    .getValue()
                    .forEach(
                            (path, changes) -> {
                                handOut(new SubjectArea(subject, path.get(0)), changes, out);
                                if (path.size() > 1) {
                                    add(path.subList(1, path.size()), changes);
                                }
                            });
        }
    }

    private static void handOut(SubjectArea key, CellDeltas changes, Consumer<AreaDeltas> out) {
        AreaDeltas left = AreaDeltas.ofChanged(key, changes);
        if (left.cells().length > 0) {
            out.accept(left);
        }
    }
}
