package org.fenghuo.jobs.intake;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;
import org.fenghuo.jobs.state.HandWritten;

/** Refused messages on an edge. */
public final class RejectedSerializer extends HandWritten<Rejected> {
    /** The serialiser; it remembers nothing. */
    public RejectedSerializer() {
        super(Rejected.class);
    }

    @Override
    public void serialize(Rejected rejected, DataOutputView out) throws IOException {
        out.writeLong(rejected.at());
        StringValue.writeString(rejected.topic(), out);
        out.writeInt(rejected.partition());
        out.writeLong(rejected.offset());
        StringValue.writeString(rejected.source(), out);
        StringValue.writeString(rejected.recordId(), out);
        Fault fault = rejected.fault();
        StringValue.writeString(fault.code(), out);
        StringValue.writeString(fault.path(), out);
        StringValue.writeString(fault.found(), out);
        StringValue.writeString(fault.expected(), out);
        StringValue.writeString(fault.hintZh(), out);
        StringValue.writeString(fault.hintEn(), out);
        out.writeInt(rejected.value().length);
        out.write(rejected.value());
        out.writeInt(rejected.length());
        StringValue.writeString(rejected.sha256(), out);
    }

    @Override
    public Rejected deserialize(DataInputView in) throws IOException {
        long at = in.readLong();
        String topic = StringValue.readString(in);
        int partition = in.readInt();
        long offset = in.readLong();
        String source = StringValue.readString(in);
        String recordId = StringValue.readString(in);
        Fault fault =
                new Fault(
                        StringValue.readString(in),
                        StringValue.readString(in),
                        StringValue.readString(in),
                        StringValue.readString(in),
                        StringValue.readString(in),
                        StringValue.readString(in));
        byte[] value = new byte[in.readInt()];
        in.readFully(value);
        return new Rejected(
                at,
                topic,
                partition,
                offset,
                source,
                recordId,
                fault,
                value,
                in.readInt(),
                StringValue.readString(in));
    }

    @Override
    public TypeSerializerSnapshot<Rejected> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Rejected> {
        /** Made by Flink. */
        public Snapshot() {
            super(RejectedSerializer::new);
        }
    }
}
