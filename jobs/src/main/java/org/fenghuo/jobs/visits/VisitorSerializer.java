package org.fenghuo.jobs.visits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.state.Format;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.Numbers;

/** All visits of a person, with the number of the format first. */
public final class VisitorSerializer extends HandWritten<Visitor> {
    private static final Format FORMAT = new Format("the visits of a person", 1);

    private transient CountedVisits counted = new CountedVisits();

    /** A serialiser for one thread. */
    public VisitorSerializer() {
        super(Visitor.class);
    }

    @Override
    public TypeSerializer<Visitor> duplicate() {
        return new VisitorSerializer();
    }

    @Override
    public void serialize(Visitor value, DataOutputView out) throws IOException {
        FORMAT.write(out);
        Numbers.write(value.visits().size(), out);
        for (VisitOfPerson each : value.visits()) {
            out.writeUTF(each.recordId());
            CountedVisits.write(each.visit(), out);
        }
    }

    @Override
    public Visitor deserialize(DataInputView in) throws IOException {
        if (counted == null) {
            counted = new CountedVisits();
        }
        FORMAT.require(in);
        int number = Numbers.readInt(in);
        List<VisitOfPerson> visits = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            String recordId = in.readUTF();
            PersonVisit visit = counted.read(in);
            visits.add(new VisitOfPerson(visit.person(), recordId, visit));
        }
        return new Visitor(visits);
    }

    @Override
    public TypeSerializerSnapshot<Visitor> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Visitor> {
        /** Made by Flink. */
        public Snapshot() {
            super(VisitorSerializer::new);
        }
    }
}
