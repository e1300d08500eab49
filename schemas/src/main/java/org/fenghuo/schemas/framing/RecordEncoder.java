package org.fenghuo.schemas.framing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;

/** Writes records of one kind in our present schema, after a header. */
final class RecordEncoder<T> {
    private static final int USUAL_BYTES = 512;

    private final SpecificDatumWriter<T> writer;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_BYTES);
    // Direct: a buffering one would keep half a record when a record is refused in the middle.
    private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);

    RecordEncoder(Schema schema) {
        TrustedRecords.vouch();
        writer = new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
    }

    byte[] encode(byte[] header, T record) {
        out.reset();
        out.writeBytes(header);
        try {
            writer.write(record, encoder);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return out.toByteArray();
    }
}
