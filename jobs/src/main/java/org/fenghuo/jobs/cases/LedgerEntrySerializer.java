package org.fenghuo.jobs.cases;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.jobs.accounts.Receipts;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.intake.Stamps;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.jobs.state.Codes;
import org.fenghuo.jobs.state.Format;
import org.fenghuo.jobs.state.HandWritten;

/** What the ledger keeps, with the number of its format first, so that it may change. */
public final class LedgerEntrySerializer extends HandWritten<LedgerEntry> {
    private static final Format FORMAT = new Format("ledger entry", 4);
    private static final int NOT_LISTED = -1;
    private static final int NAMED = -2;

    private transient CountedCases counted = new CountedCases();
    private transient CardTraitsCodec traits = new CardTraitsCodec();
    private transient Receipts receipts = new Receipts();
    private transient Codes counties = new Codes();

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
        FORMAT.write(out);
        Stamps.write(entry.stamp(), out);
        CountedCases.write(entry.counted(), out);
        CardTraitsCodec.write(entry.traits(), out);
        Receipts.write(entry.delay(), out);
        writeCounty(entry, out);
    }

    /** Most codes of counties begin the codes of their areas: then its length alone is written. */
    private static void writeCounty(LedgerEntry entry, DataOutputView out) throws IOException {
        String county = entry.county();
        if (county.isEmpty()) {
            out.writeByte(NOT_LISTED);
        } else if (county.length() <= Byte.MAX_VALUE
                && entry.counted().residence().startsWith(county)) {
            out.writeByte(county.length());
        } else {
            out.writeByte(NAMED);
            Codes.write(county, out);
        }
    }

    @Override
    public LedgerEntry deserialize(DataInputView in) throws IOException {
        FORMAT.require(in);
        if (counted == null) {
            counted = new CountedCases();
            traits = new CardTraitsCodec();
            receipts = new Receipts();
            counties = new Codes();
        }
        VersionStamp stamp = Stamps.read(in);
        CountedCase content = counted.read(in);
        CardTraits cardTraits = traits.read(in);
        ReportDelay delay = receipts.readDelay(in);
        return new LedgerEntry(
                stamp, content, cardTraits, delay, readCounty(content.residence(), in));
    }

    private String readCounty(String residence, DataInputView in) throws IOException {
        int length = in.readByte();
        return switch (length) {
            case NOT_LISTED -> "";
            case NAMED -> counties.read(in);
            default -> residence.substring(0, length);
        };
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
