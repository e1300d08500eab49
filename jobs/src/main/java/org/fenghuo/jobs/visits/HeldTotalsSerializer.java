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

/** What the ledger keeps of a department's day, with the number of its format first. */
public final class HeldTotalsSerializer extends HandWritten<HeldTotals> {
    private static final Format FORMAT = new Format("a department's day in the ledger", 2);

    private transient CountedTotalsCodec totals = new CountedTotalsCodec();
    private transient Receipts receipts = new Receipts();

    /** A serialiser for one thread. */
    public HeldTotalsSerializer() {
        super(HeldTotals.class);
    }

    @Override
    public TypeSerializer<HeldTotals> duplicate() {
        return new HeldTotalsSerializer();
    }

    @Override
    public void serialize(HeldTotals value, DataOutputView out) throws IOException {
        FORMAT.write(out);
        Stamps.write(value.stamp(), out);
        CountedTotalsCodec.write(value.totals(), out);
        Receipts.write(value.delay(), out);
    }

    @Override
    public HeldTotals deserialize(DataInputView in) throws IOException {
        if (totals == null) {
            totals = new CountedTotalsCodec();
            receipts = new Receipts();
        }
        FORMAT.require(in);
        return new HeldTotals(Stamps.read(in), totals.read(in), receipts.readDelay(in));
    }

    @Override
    public TypeSerializerSnapshot<HeldTotals> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<HeldTotals> {
        /** Made by Flink. */
        public Snapshot() {
            super(HeldTotalsSerializer::new);
        }
    }
}
