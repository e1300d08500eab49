package org.fenghuo.jobs.counting;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.Numbers;

/** Changes of counts on the edge to the windows; a mask says which measures changed. */
public final class AreaDeltasSerializer extends HandWritten<AreaDeltas> {
    private final SubjectAreaSerializer keys = new SubjectAreaSerializer();

    /** A serialiser for one thread. */
    public AreaDeltasSerializer() {
        super(AreaDeltas.class);
    }

    @Override
    public TypeSerializer<AreaDeltas> duplicate() {
        return new AreaDeltasSerializer();
    }

    @Override
    public void serialize(AreaDeltas deltas, DataOutputView out) throws IOException {
        keys.serialize(deltas.key(), out);
        Numbers.write(deltas.cells().length, out);
        int measures = deltas.measures();
        out.writeByte(measures);
        long before = 0;
        for (int i = 0; i < deltas.cells().length; i++) {
            Numbers.write(deltas.cells()[i] - before, out);
            before = deltas.cells()[i];
            writeDeltas(deltas.deltas(), i * measures, measures, out);
        }
    }

    @Override
    public AreaDeltas deserialize(DataInputView in) throws IOException {
        SubjectArea key = keys.deserialize(in);
        long[] cells = new long[Numbers.readInt(in)];
        int measures = in.readUnsignedByte();
        int[] deltas = new int[cells.length * measures];
        long before = 0;
        for (int i = 0; i < cells.length; i++) {
            before += Numbers.read(in);
            cells[i] = before;
            readDeltas(deltas, i * measures, in);
        }
        return new AreaDeltas(key, cells, deltas);
    }

    private static void writeDeltas(int[] deltas, int from, int measures, DataOutputView out)
            throws IOException {
        int mask = 0;
        for (int m = 0; m < measures; m++) {
            mask |= deltas[from + m] == 0 ? 0 : 1 << m;
        }
        Numbers.write(mask, out);
        for (int m = 0; m < measures; m++) {
            if (deltas[from + m] != 0) {
                Numbers.write(deltas[from + m], out);
            }
        }
    }

    private static void readDeltas(int[] deltas, int to, DataInputView in) throws IOException {
        for (int rest = Numbers.readInt(in); rest != 0; rest &= rest - 1) {
            deltas[to + Integer.numberOfTrailingZeros(rest)] = Numbers.readInt(in);
        }
    }

    @Override
    public TypeSerializerSnapshot<AreaDeltas> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<AreaDeltas> {
        /** Made by Flink. */
        public Snapshot() {
            super(AreaDeltasSerializer::new);
        }
    }
}
