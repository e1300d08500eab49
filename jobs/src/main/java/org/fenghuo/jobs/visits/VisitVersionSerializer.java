package org.fenghuo.jobs.visits;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.accounts.Receipts;
import org.fenghuo.jobs.intake.Stamps;
import org.fenghuo.jobs.state.HandWritten;

/** Versions of visits on the edge to the ledger. */
public final class VisitVersionSerializer extends HandWritten<VisitVersion> {
    private transient CountedVisits counted = new CountedVisits();
    private transient Receipts receipts = new Receipts();

    /** A serialiser for one thread. */
    public VisitVersionSerializer() {
        super(VisitVersion.class);
    }

    @Override
    public TypeSerializer<VisitVersion> duplicate() {
        return new VisitVersionSerializer();
    }

    @Override
    public void serialize(VisitVersion value, DataOutputView out) throws IOException {
        out.writeUTF(value.recordId());
        Stamps.write(value.stamp(), out);
        out.writeBoolean(value.tooLate());
        CountedVisits.write(value.visit(), out);
        Receipts.write(value.receipt(), out);
    }

    @Override
    public VisitVersion deserialize(DataInputView in) throws IOException {
        if (counted == null) {
            counted = new CountedVisits();
            receipts = new Receipts();
        }
        return new VisitVersion(
                in.readUTF(),
                Stamps.read(in),
                in.readBoolean(),
                counted.read(in),
                receipts.read(in));
    }

    @Override
    public TypeSerializerSnapshot<VisitVersion> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<VisitVersion> {
        /** Made by Flink. */
        public Snapshot() {
            super(VisitVersionSerializer::new);
        }
    }
}
