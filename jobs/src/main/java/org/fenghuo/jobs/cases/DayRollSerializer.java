package org.fenghuo.jobs.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.detect.Member;
import org.fenghuo.jobs.state.Format;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.Numbers;

/** Days of rolls, with the number of their format first, so that it may change. */
public final class DayRollSerializer extends HandWritten<DayRoll> {
    private static final Format FORMAT = new Format("day of a roll", 1);

    private transient MemberCodec members = new MemberCodec();

    /** A serialiser for one thread. */
    public DayRollSerializer() {
        super(DayRoll.class);
    }

    @Override
    public TypeSerializer<DayRoll> duplicate() {
        return new DayRollSerializer();
    }

    @Override
    public void serialize(DayRoll roll, DataOutputView out) throws IOException {
        FORMAT.write(out);
        Numbers.write(roll.members().size(), out);
        for (Member member : roll.members()) {
            MemberCodec.write(member, out);
        }
    }

    @Override
    public DayRoll deserialize(DataInputView in) throws IOException {
        FORMAT.require(in);
        if (members == null) {
            members = new MemberCodec();
        }
        int size = Numbers.readInt(in);
        List<Member> read = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            read.add(members.read(in));
        }
        return new DayRoll(read);
    }

    @Override
    public TypeSerializerSnapshot<DayRoll> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<DayRoll> {
        /** Made by Flink. */
        public Snapshot() {
            super(DayRollSerializer::new);
        }
    }
}
