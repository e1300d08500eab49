package org.fenghuo.jobs.cases;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.detect.Member;
import org.fenghuo.jobs.state.Codes;
import org.fenghuo.jobs.state.Numbers;

/** Members of rolls as bytes. */
final class MemberCodec {
    private final Codes codes = new Codes();

    static void write(Member member, DataOutputView out) throws IOException {
        out.writeUTF(member.recordId());
        Codes.write(member.disease(), out);
        Numbers.write(member.traits(), out);
        Numbers.write(member.onset(), out);
        out.writeLong(member.person());
        Codes.write(member.home(), out);
        Codes.write(member.part(), out);
    }

    Member read(DataInputView in) throws IOException {
        return new Member(
                in.readUTF(),
                codes.read(in),
                Numbers.readInt(in),
                Numbers.readInt(in),
                in.readLong(),
                codes.read(in),
                codes.read(in));
    }
}
