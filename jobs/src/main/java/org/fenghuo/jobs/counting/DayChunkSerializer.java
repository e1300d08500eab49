package org.fenghuo.jobs.counting;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.counting.DayChunk;
import org.fenghuo.jobs.state.Format;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.Numbers;

/**
 * Chunks of day counts in state: the format first, then a mask of the measures, then for each of
 * them a mask of its days and their counts; last the marks, if there are any.
 */
public final class DayChunkSerializer extends HandWritten<DayChunk> {
    private static final Format FORMAT = new Format("a chunk of day counts", 3);
    private static final int MARKED = 1 << DayChunk.MOST_MEASURES;

    /** The serialiser; it remembers nothing. */
    public DayChunkSerializer() {
        super(DayChunk.class);
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public DayChunk copy(DayChunk from) {
        return from.copy();
    }

    @Override
    public void serialize(DayChunk chunk, DataOutputView out) throws IOException {
        FORMAT.write(out);
        long[] days = new long[DayChunk.MOST_MEASURES];
        int measures = 0;
        for (int m = 0; m < DayChunk.MOST_MEASURES; m++) {
            days[m] = chunk.mask(m);
            measures |= days[m] == 0 ? 0 : 1 << m;
        }
        Numbers.write(chunk.marks() == 0 ? measures : measures | MARKED, out);
        for (int m = 0; m < DayChunk.MOST_MEASURES; m++) {
            if (days[m] != 0) {
                writeMeasure(chunk, m, days[m], out);
            }
        }
        if (chunk.marks() != 0) {
            out.writeLong(chunk.marks());
        }
    }

    private static void writeMeasure(DayChunk chunk, int measure, long days, DataOutputView out)
            throws IOException {
        out.writeLong(days);
        for (long rest = days; rest != 0; rest &= rest - 1) {
            Numbers.write(chunk.count(measure, Long.numberOfTrailingZeros(rest)), out);
        }
    }

    @Override
    public DayChunk deserialize(DataInputView in) throws IOException {
        FORMAT.require(in);
        DayChunk chunk = new DayChunk();
        int measures = Numbers.readInt(in);
        for (int m = 0; m < DayChunk.MOST_MEASURES; m++) {
            if ((measures & 1 << m) == 0) {
                continue;
            }
            for (long rest = in.readLong(); rest != 0; rest &= rest - 1) {
                chunk.add(m, Long.numberOfTrailingZeros(rest), Numbers.readInt(in));
            }
        }
        if ((measures & MARKED) != 0) {
            for (long rest = in.readLong(); rest != 0; rest &= rest - 1) {
                chunk.mark(Long.numberOfTrailingZeros(rest), true);
            }
        }
        return chunk;
    }

    @Override
    public TypeSerializerSnapshot<DayChunk> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<DayChunk> {
        /** Made by Flink. */
        public Snapshot() {
            super(DayChunkSerializer::new);
        }
    }
}
