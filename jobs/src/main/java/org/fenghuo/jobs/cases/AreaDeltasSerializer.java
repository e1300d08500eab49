package org.fenghuo.jobs.cases;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.DiseaseArea;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.Numbers;

/** Changes of counts on the edge to the windows; a mask says which measures changed. */
public final class AreaDeltasSerializer extends HandWritten<AreaDeltas> {
    private final DiseaseAreaSerializer keys = new DiseaseAreaSerializer();

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
        long before = 0;
        for (int i = 0; i < deltas.cells().length; i++) {
            Numbers.write(deltas.cells()[i] - before, out);
            before = deltas.cells()[i];
            writeDeltas(deltas.deltas(), i * Measure.COUNT, out);
        }
    }

    @Override
    public AreaDeltas deserialize(DataInputView in) throws IOException {
        DiseaseArea key = keys.deserialize(in);
        long[] cells = new long[Numbers.readInt(in)];
        int[] deltas = new int[cells.length * Measure.COUNT];
        long before = 0;
        for (int i = 0; i < cells.length; i++) {
            before += Numbers.read(in);
            cells[i] = before;
            readDeltas(deltas, i * Measure.COUNT, in);
        }
        return new AreaDeltas(key, cells, deltas);
    }

    private static void writeDeltas(int[] deltas, int from, DataOutputView out) throws IOException {
        int mask = 0;
        for (int m = 0; m < Measure.COUNT; m++) {
            mask |= deltas[from + m] == 0 ? 0 : 1 << m;
        }
        out.writeByte(mask);
        for (int m = 0; m < Measure.COUNT; m++) {
            if (deltas[from + m] != 0) {
                Numbers.write(deltas[from + m], out);
            }
        }
    }

    private static void readDeltas(int[] deltas, int to, DataInputView in) throws IOException {
        int mask = in.readUnsignedByte();
        for (int m = 0; m < Measure.COUNT; m++) {
            if ((mask & 1 << m) != 0) {
                deltas[to + m] = Numbers.readInt(in);
            }
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
