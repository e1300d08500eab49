package org.fenghuo.jobs.visits;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.intake.Stamps;
import org.fenghuo.jobs.state.HandWritten;

/** What the ledger keeps of a department's day, with the number of its format first. */
public final class HeldTotalsSerializer extends HandWritten<HeldTotals> {
    private static final int FORMAT = 1;

    private transient CountedTotalsCodec totals = new CountedTotalsCodec();

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
        out.writeByte(FORMAT);
        Stamps.write(value.stamp(), out);
        CountedTotalsCodec.write(value.totals(), out);
    }

    @Override
    public HeldTotals deserialize(DataInputView in) throws IOException {
        if (totals == null) {
            totals = new CountedTotalsCodec();
        }
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IOException(
                    "a department's day in the ledger of format %d: this version reads %d; restore with the version that wrote it"
                            .formatted(format, FORMAT));
        }
        return new HeldTotals(Stamps.read(in), totals.read(in));
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
