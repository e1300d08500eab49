package org.fenghuo.jobs.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;

/** Takes values through a serialiser as Flink does. */
public final class RoundTrip {
    private static final int ROOM = 64;

    private RoundTrip() {}

    /** The value as bytes. */
    public static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(ROOM);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }

    /** The value of these bytes, all of which are to be read. */
    public static <T> T read(TypeSerializer<T> serializer, byte[] bytes) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        T value = serializer.deserialize(in);
        assertThat(in.available()).as("bytes left over").isZero();
        return value;
    }

    /** The same bytes copied from a stream to a stream, without anything round them. */
    public static <T> byte[] copied(TypeSerializer<T> serializer, byte[] bytes) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        DataOutputSerializer out = new DataOutputSerializer(ROOM);
        serializer.copy(in, out);
        assertThat(in.available()).as("bytes left over").isZero();
        return out.getCopyOfBuffer();
    }

    /** What becomes of a value that is written, copied as a stream and read. */
    public static <T> T through(TypeSerializer<T> serializer, T value) throws IOException {
        byte[] written = bytes(serializer, value);
        assertThat(copied(serializer, written)).isEqualTo(written);
        return read(serializer, written);
    }

    /** The serialiser as it arrives at a task. */
    public static <S extends TypeSerializer<?>> S shipped(S serializer) throws Exception {
        return InstantiationUtil.clone(serializer);
    }

    /** The snapshot of a serialiser as it stands in a savepoint. */
    public static <T> TypeSerializerSnapshot<T> saved(TypeSerializer<T> serializer)
            throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(ROOM);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        return TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), RoundTrip.class.getClassLoader());
    }
}
