package org.fenghuo.jobs.counting;

import com.carrotsearch.hppc.procedures.LongObjectProcedure;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.DayChunk;

/**
 * Day counts, pending days and the days that wait to be written, in state, of whichever key is
 * current. Chunks are copied on their way in and out, for a backend may hand on the object that a
 * running checkpoint reads. Their keys are cells packed more tightly: the hash code of a cell as it
 * is would be that of many others, in whose company it is found but slowly.
 */
final class CountStore {
    private static final int NUMBER_BITS = 16;
    private static final int LEAST_NUMBER = -(1 << NUMBER_BITS - 1);

    private final MapState<Long, DayChunk> chunks;
    private final ValueState<long[]> pending;
    private final ValueState<long[]> waiting;
    private int read;

    CountStore(
            MapState<Long, DayChunk> chunks,
            ValueState<long[]> pending,
            ValueState<long[]> waiting) {
        this.chunks = chunks;
        this.pending = pending;
        this.waiting = waiting;
    }

    /** The chunk of a cell (its number stands for the day), null where there is none. */
    DayChunk read(long cell) throws Exception {
        read++;
        DayChunk found = chunks.get(packed(cell));
        return found == null ? null : found.copy();
    }

    /** Shows all chunks as they stand in state; they are neither to be changed nor to be held. */
    void forEach(LongObjectProcedure<DayChunk> out) throws Exception {
        for (Map.Entry<Long, DayChunk> each : chunks.entries()) {
            out.apply(cell(each.getKey()), each.getValue());
        }
    }

    static long packed(long cell) {
        return (long) Cell.series(cell) << NUMBER_BITS | Cell.day(cell) - LEAST_NUMBER;
    }

    static long cell(long packed) {
        int number = (int) (packed & (1 << NUMBER_BITS) - 1) + LEAST_NUMBER;
        return Cell.of((int) (packed >> NUMBER_BITS), number);
    }

    void keep(long cell, DayChunk chunk) throws Exception {
        if (chunk.isEmpty()) {
            chunks.remove(packed(cell));
            return;
        }
        chunks.put(packed(cell), chunk.copy());
    }

    PendingDays readPending() throws Exception {
        return PendingDays.of(pending.value());
    }

    void keep(PendingDays days) throws Exception {
        if (days.isEmpty()) {
            pending.clear();
        } else {
            pending.update(days.packed());
        }
        days.kept();
    }

    /** The cells that wait to be written, null when the key does not wait. */
    long[] readWaiting() throws Exception {
        return waiting.value();
    }

    /** The key waits, if only for a day that has begun. */
    void keepWaiting(long[] cells) throws Exception {
        waiting.update(cells);
    }

    void keepNotWaiting() throws Exception {
        waiting.clear();
    }

    /** How many chunks were read since {@link #forgotten} was last called. */
    int read() {
        return read;
    }

    /** What was read is no longer in memory. */
    void forgotten() {
        read = 0;
    }
}
