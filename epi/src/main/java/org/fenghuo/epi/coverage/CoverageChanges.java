package org.fenghuo.epi.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.AreaSums;
import org.fenghuo.epi.counting.CellDeltas;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.epi.place.AreaTree;

/**
 * Changes of coverage by vaccine and area, one number a {@link CoverageMeasure}, added up over as
 * many persons as one likes; to be emptied and used again. The areas are as recorded: whoever
 * empties it looks them up and fans out.
 */
public final class CoverageChanges {
    private static final int USUAL_CELLS = 16;

    private final Map<String, Map<String, CellDeltas>> byVaccine = new HashMap<>();
    private int cells;
    private CellDeltas current;

    /** Takes what changed of a vaccine in an area. */
    @FunctionalInterface
    public interface Taker {
        /** Takes the cells of a vaccine ({@link CoverageSeries#ALL_VACCINES} among them). */
        void take(String vaccine, String area, CellDeltas changes);
    }

    /** Turns to a vaccine in an area, to which is added from now on. */
    void turnTo(SubjectArea place) {
        current = of(place.subject(), place.area());
    }

    /** Adds to one measure of a cell of the vaccine and area that it turned to. */
    void add(long cell, CoverageMeasure measure, int by) {
        cells -= current.size();
        current.add(cell, measure.ordinal(), by);
        cells += current.size();
    }

    private CellDeltas of(String vaccine, String area) {
        Map<String, CellDeltas> areas = byVaccine.get(vaccine);
        if (areas == null) {
            areas = new HashMap<>();
            byVaccine.put(vaccine, areas);
        }
        CellDeltas changes = areas.get(area);
        if (changes == null) {
            changes = new CellDeltas(CoverageMeasure.COUNT, USUAL_CELLS);
            areas.put(area, changes);
        }
        return changes;
    }

    /** Hands out every vaccine and area that was touched, in no order. */
    public void forEach(Taker taker) {
        byVaccine.forEach(
                (vaccine, areas) ->
                        areas.forEach(
                                (area, changes) -> {
                                    if (changes.size() > 0) {
                                        taker.take(vaccine, area, changes);
                                    }
                                }));
    }

    /** How many cells were touched. */
    public int cells() {
        return cells;
    }

    /** Hands out by vaccine, area and ancestor what does not cancel, and forgets everything. */
    public void empty(AreaTree tree, Consumer<AreaDeltas> out) {
        AreaSums sums = new AreaSums(CoverageMeasure.COUNT);
        byVaccine.forEach(
                (vaccine, areas) -> {
                    areas.forEach((area, changes) -> sums.add(tree.place(area).path(), changes));
                    sums.empty(vaccine, out);
                });
        byVaccine.clear();
        cells = 0;
        current = null;
    }
}
