package org.fenghuo.jobs.visits;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.accounts.Receipts;
import org.fenghuo.jobs.intake.Stamps;
import org.fenghuo.jobs.state.Format;
import org.fenghuo.jobs.state.HandWritten;

/** What the ledger keeps of a visit, with the number of its format first. */
public final class HeldVisitSerializer extends HandWritten<HeldVisit> {
    private static final Format FORMAT = new Format("a visit in the ledger", 2);

    private transient CountedVisits counted = new CountedVisits();
    private transient Receipts receipts = new Receipts();

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
        FORMAT.write(out);
        Stamps.write(value.stamp(), out);
        CountedVisits.write(value.visit(), out);
        Receipts.write(value.delay(), out);
    }

    @Override
    public HeldVisit deserialize(DataInputView in) throws IOException {
        if (counted == null) {
            counted = new CountedVisits();
            receipts = new Receipts();
        }
        FORMAT.require(in);
        return new HeldVisit(Stamps.read(in), counted.read(in), receipts.readDelay(in));
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
