package org.fenghuo.jobs.cases;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.detect.Member;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.Numbers;

/** Changes of rolls on their edge, and in the state of those that wait for their time. */
public final class RollChangeSerializer extends HandWritten<RollChange> {
    private static final RollChange.Why[] WHYS = RollChange.Why.values();
    private static final int STANDS = 1;
    private static final int AGAIN = 2;
    private static final int WHY_SHIFT = 2;
    private static final int WHY_BITS = 7;
    private static final int SEVERAL_DAYS = 32;

    private final RollKeySerializer keys = new RollKeySerializer();
    private transient MemberCodec members = new MemberCodec();

    /** A serialiser for one thread. */
    public RollChangeSerializer() {
        super(RollChange.class);
    }

    @Override
    public TypeSerializer<RollChange> duplicate() {
        return new RollChangeSerializer();
    }

    @Override
    public void serialize(RollChange change, DataOutputView out) throws IOException {
        keys.serialize(change.roll(), out);
        Numbers.write(change.day(), out);
        Numbers.write(change.at(), out);
        boolean stands = !change.member().isEmpty();
        boolean severalDays = change.lastDay() != change.day();
        out.writeByte(
                (stands ? STANDS : 0)
                        | (change.again() ? AGAIN : 0)
                        | (severalDays ? SEVERAL_DAYS : 0)
                        | change.why().ordinal() << WHY_SHIFT);
        if (severalDays) {
            Numbers.write(change.lastDay(), out);
        }
        if (stands) {
            MemberCodec.write(change.member().get(0), out);
        } else {
            out.writeUTF(change.recordId());
        }
    }

    @Override
    public RollChange deserialize(DataInputView in) throws IOException {
        if (members == null) {
            members = new MemberCodec();
        }
        RollKey roll = keys.deserialize(in);
        int day = Numbers.readInt(in);
        long at = Numbers.read(in);
        int flags = in.readUnsignedByte();
        int lastDay = (flags & SEVERAL_DAYS) == 0 ? day : Numbers.readInt(in);
        boolean stands = (flags & STANDS) != 0;
        List<Member> member = stands ? List.of(members.read(in)) : List.of();
        String recordId = stands ? member.get(0).recordId() : in.readUTF();
        return new RollChange(
                roll,
                day,
                lastDay,
                recordId,
                member,
                at,
                (flags & AGAIN) != 0,
                WHYS[flags >> WHY_SHIFT & WHY_BITS]);
    }

    @Override
    public TypeSerializerSnapshot<RollChange> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<RollChange> {
        /** Made by Flink. */
        public Snapshot() {
            super(RollChangeSerializer::new);
        }
    }
}
