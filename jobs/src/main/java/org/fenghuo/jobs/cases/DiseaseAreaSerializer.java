package org.fenghuo.jobs.cases;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.counting.DiseaseArea;
import org.fenghuo.jobs.state.Codes;
import org.fenghuo.jobs.state.HandWritten;

/** The key of windows. */
public final class DiseaseAreaSerializer extends HandWritten<DiseaseArea> {
    private transient Codes codes = new Codes();

    /** A serialiser for one thread. */
    public DiseaseAreaSerializer() {
        super(DiseaseArea.class);
    }

    @Override
    public TypeSerializer<DiseaseArea> duplicate() {
        return new DiseaseAreaSerializer();
    }

    @Override
    public void serialize(DiseaseArea key, DataOutputView out) throws IOException {
        Codes.write(key.disease(), out);
        Codes.write(key.area(), out);
    }

    @Override
    public DiseaseArea deserialize(DataInputView in) throws IOException {
        if (codes == null) {
            codes = new Codes();
        }
        return new DiseaseArea(codes.read(in), codes.read(in));
    }

    @Override
    public TypeSerializerSnapshot<DiseaseArea> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<DiseaseArea> {
        /** Made by Flink. */
        public Snapshot() {
            super(DiseaseAreaSerializer::new);
        }
    }
}
