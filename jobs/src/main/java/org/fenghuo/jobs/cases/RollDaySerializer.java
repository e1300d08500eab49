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
import org.fenghuo.epi.detect.RollDay;
import org.fenghuo.jobs.state.Format;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.Numbers;

/** Days of rolls, with the number of their format first, so that it may change. */
public final class RollDaySerializer extends HandWritten<RollDay> {
    private static final Format FORMAT = new Format("day of a roll", 2);

    private transient MemberCodec members = new MemberCodec();

    /** A serialiser for one thread. */
    public RollDaySerializer() {
        super(RollDay.class);
    }

    @Override
    public TypeSerializer<RollDay> duplicate() {
        return new RollDaySerializer();
    }

    @Override
    public void serialize(RollDay roll, DataOutputView out) throws IOException {
        FORMAT.write(out);
        Numbers.write(roll.day(), out);
        Numbers.write(roll.members().size(), out);
        for (Member member : roll.members()) {
            MemberCodec.write(member, out);
        }
    }

    @Override
    public RollDay deserialize(DataInputView in) throws IOException {
        FORMAT.require(in);
        if (members == null) {
            members = new MemberCodec();
        }
        int day = Numbers.readInt(in);
        int size = Numbers.readInt(in);
        List<Member> read = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            read.add(members.read(in));
        }
        return new RollDay(day, read);
    }

    @Override
    public TypeSerializerSnapshot<RollDay> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<RollDay> {
        /** Made by Flink. */
        public Snapshot() {
            super(RollDaySerializer::new);
        }
    }
}
