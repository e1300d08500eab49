package org.fenghuo.jobs.cases;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.jobs.state.Codes;
import org.fenghuo.jobs.state.HandWritten;

/** Keys of rolls. */
public final class RollKeySerializer extends HandWritten<RollKey> {
    private static final PlaceKind[] KINDS = PlaceKind.values();

    private transient Codes codes = new Codes();

    /** A serialiser for one thread. */
    public RollKeySerializer() {
        super(RollKey.class);
    }

    @Override
    public TypeSerializer<RollKey> duplicate() {
        return new RollKeySerializer();
    }

    @Override
    public void serialize(RollKey key, DataOutputView out) throws IOException {
        Codes.write(key.root(), out);
        out.writeByte(key.kind().ordinal());
        out.writeByte(key.basis().ordinal() << 1 | (key.drill() ? 1 : 0));
        Codes.write(key.place(), out);
    }

    @Override
    public RollKey deserialize(DataInputView in) throws IOException {
        if (codes == null) {
            codes = new Codes();
        }
        String root = codes.read(in);
        PlaceKind kind = KINDS[in.readUnsignedByte()];
        int basisAndDrill = in.readUnsignedByte();
        return new RollKey(
                root,
                kind,
                Basis.ALL.get(basisAndDrill >> 1),
                codes.read(in),
                (basisAndDrill & 1) != 0);
    }

    @Override
    public TypeSerializerSnapshot<RollKey> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<RollKey> {
        /** Made by Flink. */
        public Snapshot() {
            super(RollKeySerializer::new);
        }
    }
}
