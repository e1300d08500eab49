package org.fenghuo.jobs.counting;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.counting.DayChunk;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.Numbers;

/**
 * Chunks of day counts in state: the format first, then a mask of the measures, then for each of
 * them a mask of its days and their counts.
 */
public final class DayChunkSerializer extends HandWritten<DayChunk> {
    private static final int FORMAT = 2;

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
        out.writeByte(FORMAT);
        long[] days = new long[DayChunk.MOST_MEASURES];
        int measures = 0;
        for (int m = 0; m < DayChunk.MOST_MEASURES; m++) {
            days[m] = chunk.mask(m);
            measures |= days[m] == 0 ? 0 : 1 << m;
        }
        Numbers.write(measures, out);
        for (int m = 0; m < DayChunk.MOST_MEASURES; m++) {
            if (days[m] != 0) {
                writeMeasure(chunk, m, days[m], out);
            }
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
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IOException(
                    "day counts of format %d: this version reads %d; restore with the version that wrote them"
                            .formatted(format, FORMAT));
        }
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
