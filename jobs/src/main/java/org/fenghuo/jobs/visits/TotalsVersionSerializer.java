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

/** Versions of departments' days on the edge to the ledger. */
public final class TotalsVersionSerializer extends HandWritten<TotalsVersion> {
    private transient CountedTotalsCodec totals = new CountedTotalsCodec();
    private transient Receipts receipts = new Receipts();

    /** A serialiser for one thread. */
    public TotalsVersionSerializer() {
        super(TotalsVersion.class);
    }

    @Override
    public TypeSerializer<TotalsVersion> duplicate() {
        return new TotalsVersionSerializer();
    }

    @Override
    public void serialize(TotalsVersion value, DataOutputView out) throws IOException {
        out.writeUTF(value.recordId());
        Stamps.write(value.stamp(), out);
        out.writeBoolean(value.tooLate());
        CountedTotalsCodec.write(value.totals(), out);
        Receipts.write(value.receipt(), out);
    }

    @Override
    public TotalsVersion deserialize(DataInputView in) throws IOException {
        if (totals == null) {
            totals = new CountedTotalsCodec();
            receipts = new Receipts();
        }
        return new TotalsVersion(
                in.readUTF(),
                Stamps.read(in),
                in.readBoolean(),
                totals.read(in),
                receipts.read(in));
    }

    @Override
    public TypeSerializerSnapshot<TotalsVersion> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<TotalsVersion> {
        /** Made by Flink. */
        public Snapshot() {
            super(TotalsVersionSerializer::new);
        }
    }
}
