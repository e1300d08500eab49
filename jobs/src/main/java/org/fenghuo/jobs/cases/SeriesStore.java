package org.fenghuo.jobs.cases;

import org.apache.flink.api.common.state.MapState;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.DayChunk;
import org.fenghuo.epi.counting.SeriesCounts.Chunks;

/** The day counts of the current key, in chunks by series. */
final class SeriesStore {
    private final MapState<Long, DayChunk> chunks;

    SeriesStore(MapState<Long, DayChunk> chunks) {
        this.chunks = chunks;
    }

    /** The chunks of a series of the current key. */
    Chunks of(int series) {
        return number -> chunks.get(Cell.of(series, number));
    }

    /** Adds all changes; each chunk is read and written once, since the cells are sorted. */
    void add(AreaDeltas changes) throws Exception {
        long current = -1;
        DayChunk chunk = null;
        boolean changed = false;
        for (int i = 0; i < changes.cells().length; i++) {
            int day = Cell.day(changes.cells()[i]);
            long wanted = Cell.of(Cell.series(changes.cells()[i]), DayChunk.numberOf(day));
            if (wanted != current) {
                put(current, chunk, changed);
                current = wanted;
                chunk = chunks.get(wanted);
                changed = false;
            }
            if (chunk == null) {
                chunk = new DayChunk();
            }
            changed |= add(changes.deltas(), i * Measure.COUNT, chunk, DayChunk.placeOf(day));
        }
        put(current, chunk, changed);
    }

    private static boolean add(int[] deltas, int from, DayChunk chunk, int place) {
        boolean changed = false;
        for (int measure = 0; measure < Measure.COUNT; measure++) {
            if (deltas[from + measure] != 0) {
                chunk.add(measure, place, deltas[from + measure]);
                changed = true;
            }
        }
        return changed;
    }

    private void put(long at, DayChunk chunk, boolean changed) throws Exception {
        if (!changed) {
            return;
        }
        if (chunk.isEmpty()) {
            chunks.remove(at);
            return;
        }
        chunks.put(at, chunk);
    }
}
