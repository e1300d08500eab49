package org.fenghuo.jobs.coverage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.accounts.Receipts;
import org.fenghuo.jobs.intake.Stamps;
import org.fenghuo.jobs.state.Format;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.Numbers;

/** All records of a person, with the number of the format first. */
public final class PersonRecordsSerializer extends HandWritten<PersonRecords> {
    private static final Format FORMAT = new Format("the records of a person", 2);

    private transient PersonContents contents = new PersonContents();
    private transient Receipts receipts = new Receipts();

    /** A serialiser for one thread. */
    public PersonRecordsSerializer() {
        super(PersonRecords.class);
    }

    @Override
    public TypeSerializer<PersonRecords> duplicate() {
        return new PersonRecordsSerializer();
    }

    @Override
    public void serialize(PersonRecords value, DataOutputView out) throws IOException {
        FORMAT.write(out);
        Numbers.write(value.records().size(), out);
        for (HeldRecord each : value.records()) {
            out.writeByte(each.kind().ordinal());
            out.writeUTF(each.recordId());
            Stamps.write(each.stamp(), out);
            PersonContents.write(each.content(), out);
            Receipts.write(each.delay(), out);
        }
    }

    @Override
    public PersonRecords deserialize(DataInputView in) throws IOException {
        if (contents == null) {
            contents = new PersonContents();
            receipts = new Receipts();
        }
        FORMAT.require(in);
        int number = Numbers.readInt(in);
        List<HeldRecord> records = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            records.add(
                    new HeldRecord(
                            RecordKind.ALL.get(in.readByte()),
                            in.readUTF(),
                            Stamps.read(in),
                            contents.read(in),
                            receipts.readDelay(in)));
        }
        return new PersonRecords(records);
    }

    @Override
    public TypeSerializerSnapshot<PersonRecords> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PersonRecords> {
        /** Made by Flink. */
        public Snapshot() {
            super(PersonRecordsSerializer::new);
        }
    }
}
