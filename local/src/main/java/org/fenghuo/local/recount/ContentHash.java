package org.fenghuo.local.recount;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** The CRC-64-AVRO fingerprint of a record as it is written in the current schema. */
public final class ContentHash<T extends SpecificRecord> {
    private final SpecificDatumWriter<T> writer;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private BinaryEncoder encoder;

    /** Fingerprints of records of that schema. */
    public ContentHash(Schema schema) {
        writer = new SpecificDatumWriter<>(schema);
    }

    /** The fingerprint of a record. */
    public long of(T record) {
        bytes.reset();
        encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
        try {
            writer.write(record, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return SchemaNormalization.fingerprint64(bytes.toByteArray());
    }
}
