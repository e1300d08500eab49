package org.fenghuo.jobs.coverage;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.accounts.Receipts;
import org.fenghuo.jobs.intake.Stamps;
import org.fenghuo.jobs.state.HandWritten;

/** Versions of records of persons on the edge to the ledger. */
public final class PersonVersionSerializer extends HandWritten<PersonVersion> {
    private transient PersonContents contents = new PersonContents();
    private transient Receipts receipts = new Receipts();

    /** A serialiser for one thread. */
    public PersonVersionSerializer() {
        super(PersonVersion.class);
    }

    @Override
    public TypeSerializer<PersonVersion> duplicate() {
        return new PersonVersionSerializer();
    }

    @Override
    public void serialize(PersonVersion value, DataOutputView out) throws IOException {
        out.writeUTF(value.person());
        out.writeByte(value.kind().ordinal());
        out.writeUTF(value.recordId());
        Stamps.write(value.stamp(), out);
        PersonContents.write(value.content(), out);
        Receipts.write(value.receipt(), out);
    }

    @Override
    public PersonVersion deserialize(DataInputView in) throws IOException {
        if (contents == null) {
            contents = new PersonContents();
            receipts = new Receipts();
        }
        return new PersonVersion(
                in.readUTF(),
                RecordKind.ALL.get(in.readByte()),
                in.readUTF(),
                Stamps.read(in),
                contents.read(in),
                receipts.read(in));
    }

    @Override
    public TypeSerializerSnapshot<PersonVersion> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PersonVersion> {
        /** Made by Flink. */
        public Snapshot() {
            super(PersonVersionSerializer::new);
        }
    }
}
