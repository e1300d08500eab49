package org.fenghuo.jobs.counting;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.jobs.state.Codes;
import org.fenghuo.jobs.state.HandWritten;

/** The key of windows. */
public final class SubjectAreaSerializer extends HandWritten<SubjectArea> {
    private transient Codes codes = new Codes();

    /** A serialiser for one thread. */
    public SubjectAreaSerializer() {
        super(SubjectArea.class);
    }

    @Override
    public TypeSerializer<SubjectArea> duplicate() {
        return new SubjectAreaSerializer();
    }

    @Override
    public void serialize(SubjectArea key, DataOutputView out) throws IOException {
        Codes.write(key.subject(), out);
        Codes.write(key.area(), out);
    }

    @Override
    public SubjectArea deserialize(DataInputView in) throws IOException {
        if (codes == null) {
            codes = new Codes();
        }
        return new SubjectArea(codes.read(in), codes.read(in));
    }

    @Override
    public TypeSerializerSnapshot<SubjectArea> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<SubjectArea> {
        /** Made by Flink. */
        public Snapshot() {
            super(SubjectAreaSerializer::new);
        }
    }
}
