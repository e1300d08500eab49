package org.fenghuo.jobs.visits;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.intake.Stamps;
import org.fenghuo.jobs.state.HandWritten;

/** What the ledger keeps of a visit, with the number of its format first. */
public final class HeldVisitSerializer extends HandWritten<HeldVisit> {
    private static final int FORMAT = 1;

    private transient CountedVisits counted = new CountedVisits();

    /** A serialiser for one thread. */
    public HeldVisitSerializer() {
        super(HeldVisit.class);
    }

    @Override
    public TypeSerializer<HeldVisit> duplicate() {
        return new HeldVisitSerializer();
    }

    @Override
    public void serialize(HeldVisit value, DataOutputView out) throws IOException {
        out.writeByte(FORMAT);
        Stamps.write(value.stamp(), out);
        CountedVisits.write(value.visit(), out);
    }

    @Override
    public HeldVisit deserialize(DataInputView in) throws IOException {
        if (counted == null) {
            counted = new CountedVisits();
        }
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IOException(
                    "a visit in the ledger of format %d: this version reads %d; restore with the version that wrote it"
                            .formatted(format, FORMAT));
        }
        return new HeldVisit(Stamps.read(in), counted.read(in));
    }

    @Override
    public TypeSerializerSnapshot<HeldVisit> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<HeldVisit> {
        /** Made by Flink. */
        public Snapshot() {
            super(HeldVisitSerializer::new);
        }
    }
}
