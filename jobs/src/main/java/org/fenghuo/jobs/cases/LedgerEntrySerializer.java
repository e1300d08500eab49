package org.fenghuo.jobs.cases;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.state.HandWritten;

/** What the ledger keeps, with the number of its format first, so that it may change. */
public final class LedgerEntrySerializer extends HandWritten<LedgerEntry> {
    private static final int FORMAT = 1;

    private transient CountedCases counted = new CountedCases();

    /** A serialiser for one thread. */
    public LedgerEntrySerializer() {
        super(LedgerEntry.class);
    }

    @Override
    public TypeSerializer<LedgerEntry> duplicate() {
        return new LedgerEntrySerializer();
    }

    @Override
    public void serialize(LedgerEntry entry, DataOutputView out) throws IOException {
        out.writeByte(FORMAT);
        Stamps.write(entry.stamp(), out);
        CountedCases.write(entry.counted(), out);
    }

    @Override
    public LedgerEntry deserialize(DataInputView in) throws IOException {
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IOException(
                    "ledger entry of format %d: this version reads %d; restore with the version that wrote it"
                            .formatted(format, FORMAT));
        }
        if (counted == null) {
            counted = new CountedCases();
        }
        return new LedgerEntry(Stamps.read(in), counted.read(in));
    }

    @Override
    public TypeSerializerSnapshot<LedgerEntry> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<LedgerEntry> {
        /** Made by Flink. */
        public Snapshot() {
            super(LedgerEntrySerializer::new);
        }
    }
}
