package org.fenghuo.jobs.visits;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.state.HandWritten;

/** What holds of a visit, on the edge to the visits of its person. */
public final class VisitOfPersonSerializer extends HandWritten<VisitOfPerson> {
    private transient CountedVisits counted = new CountedVisits();

    /** A serialiser for one thread. */
    public VisitOfPersonSerializer() {
        super(VisitOfPerson.class);
    }

    @Override
    public TypeSerializer<VisitOfPerson> duplicate() {
        return new VisitOfPersonSerializer();
    }

    @Override
    public void serialize(VisitOfPerson value, DataOutputView out) throws IOException {
        out.writeUTF(value.person());
        out.writeUTF(value.recordId());
        CountedVisits.write(value.visit(), out);
    }

    @Override
    public VisitOfPerson deserialize(DataInputView in) throws IOException {
        if (counted == null) {
            counted = new CountedVisits();
        }
        return new VisitOfPerson(in.readUTF(), in.readUTF(), counted.read(in));
    }

    @Override
    public TypeSerializerSnapshot<VisitOfPerson> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<VisitOfPerson> {
        /** Made by Flink. */
        public Snapshot() {
            super(VisitOfPersonSerializer::new);
        }
    }
}
