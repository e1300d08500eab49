package org.fenghuo.epi.coverage;

import java.util.HashMap;
import java.util.Map;
import org.fenghuo.epi.counting.CellDeltas;

/**
 * Changes of coverage by vaccine and area, one number a {@link CoverageMeasure}, added up over as
 * many persons as one likes; to be emptied and used again. The areas are as recorded: whoever
 * empties it looks them up and fans out.
 */
public final class CoverageChanges {
    private final Map<String, Map<String, CellDeltas>> byVaccine = new HashMap<>();

    /** Takes what changed of a vaccine in an area. */
    @FunctionalInterface
    public interface Taker {
        /** Takes the cells of a vaccine ({@link CoverageSeries#ALL_VACCINES} among them). */
        void take(String vaccine, String area, CellDeltas changes);
    }

    /** The cells of a vaccine in an area. */
    public CellDeltas of(String vaccine, String area) {
        Map<String, CellDeltas> areas = byVaccine.get(vaccine);
        if (areas == null) {
            areas = new HashMap<>();
            byVaccine.put(vaccine, areas);
        }
        CellDeltas changes = areas.get(area);
        if (changes == null) {
            changes = new CellDeltas(CoverageMeasure.COUNT);
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

    /** Forgets all changes. */
    public void clear() {
        byVaccine.clear();
    }
}
