package org.fenghuo.jobs.cases;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.accounts.Receipts;
import org.fenghuo.jobs.intake.Stamps;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.Numbers;

/** Versions of cards on the edge to the ledger. */
public final class CaseVersionSerializer extends HandWritten<CaseVersion> {
    private transient CountedCases counted = new CountedCases();
    private transient CardTraitsCodec traits = new CardTraitsCodec();
    private transient Receipts receipts = new Receipts();

    /** A serialiser for one thread. */
    public CaseVersionSerializer() {
        super(CaseVersion.class);
    }

    @Override
    public TypeSerializer<CaseVersion> duplicate() {
        return new CaseVersionSerializer();
    }

    @Override
    public void serialize(CaseVersion version, DataOutputView out) throws IOException {
        out.writeUTF(version.recordId());
        Stamps.write(version.stamp(), out);
        out.writeBoolean(version.tooLate());
        CountedCases.write(version.counted(), out);
        CardTraitsCodec.write(version.traits(), out);
        Numbers.write(version.card().length, out);
        out.write(version.card());
        Receipts.write(version.receipt(), out);
    }

    @Override
    public CaseVersion deserialize(DataInputView in) throws IOException {
        if (counted == null) {
            counted = new CountedCases();
            traits = new CardTraitsCodec();
            receipts = new Receipts();
        }
        String recordId = in.readUTF();
        VersionStamp stamp = Stamps.read(in);
        boolean tooLate = in.readBoolean();
        var content = counted.read(in);
        var cardTraits = traits.read(in);
        byte[] card = new byte[Numbers.readInt(in)];
        in.readFully(card);
        return new CaseVersion(
                recordId, stamp, tooLate, content, cardTraits, card, receipts.read(in));
    }

    @Override
    public TypeSerializerSnapshot<CaseVersion> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<CaseVersion> {
        /** Made by Flink. */
        public Snapshot() {
            super(CaseVersionSerializer::new);
        }
    }
}
