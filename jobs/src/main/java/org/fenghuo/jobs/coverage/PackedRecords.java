package org.fenghuo.jobs.coverage;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * Packs all records of a person into bytes, as which they are kept: millions of persons as objects
 * take five times as much of the heap. Not for several threads.
 */
final class PackedRecords {
    private static final int USUAL_SIZE = 256;

    private final PersonRecordsSerializer serializer = new PersonRecordsSerializer();
    private final DataInputDeserializer in = new DataInputDeserializer();
    private final DataOutputSerializer out = new DataOutputSerializer(USUAL_SIZE);

    /** The records as bytes. */
    byte[] pack(PersonRecords records) throws IOException {
        out.clear();
        serializer.serialize(records, out);
        return out.getCopyOfBuffer();
    }

    /** The records that {@link #pack} packed; none if there are no bytes. */
    PersonRecords unpack(byte[] packed) throws IOException {
        if (packed == null) {
            return PersonRecords.NONE;
        }
        in.setBuffer(packed);
        return serializer.deserialize(in);
    }
}
