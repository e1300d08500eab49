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
    private BinaryEncoder encoder = freshEncoder();

    RecordEncoder(Schema schema) {
        TrustedRecords.vouch();
        writer = new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
    }

    private BinaryEncoder freshEncoder() {
        return EncoderFactory.get().binaryEncoder(out, null);
    }

    byte[] encode(byte[] header, T record) {
        out.reset();
        out.writeBytes(header);
        try {
            writer.write(record, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        } catch (RuntimeException refused) {
            // The old one still holds the first fields of the record that was refused.
            encoder = freshEncoder();
            throw refused;
        }
        return out.toByteArray();
    }
}
