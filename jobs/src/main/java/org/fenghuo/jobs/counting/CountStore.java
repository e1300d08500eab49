package org.fenghuo.jobs.counting;

import com.carrotsearch.hppc.procedures.LongObjectProcedure;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.fenghuo.epi.counting.DayChunk;

/**
 * Day counts, pending days and the days that wait to be written, in state, of whichever key is
 * current. Chunks are copied on their way in and out, for a backend may hand on the object that a
 * running checkpoint reads.
 */
final class CountStore {
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
        DayChunk found = chunks.get(cell);
        return found == null ? null : found.copy();
    }

    /** Hands out all chunks. */
    void readAll(LongObjectProcedure<DayChunk> out) throws Exception {
        for (Map.Entry<Long, DayChunk> each : chunks.entries()) {
            read++;
            out.apply(each.getKey(), each.getValue().copy());
        }
    }

    void keep(long cell, DayChunk chunk) throws Exception {
        if (chunk.isEmpty()) {
            chunks.remove(cell);
            return;
        }
        chunks.put(cell, chunk.copy());
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
