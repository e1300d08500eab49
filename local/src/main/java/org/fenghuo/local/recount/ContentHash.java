package org.fenghuo.local.recount;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.fenghuo.records.CaseReport;

/** The CRC-64-AVRO fingerprint of a report as it is written in the current schema. */
final class ContentHash {
    private final SpecificDatumWriter<CaseReport> writer =
            new SpecificDatumWriter<>(CaseReport.getClassSchema());
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private BinaryEncoder encoder;

    long of(CaseReport report) {
        bytes.reset();
        encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
        try {
            writer.write(report, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return SchemaNormalization.fingerprint64(bytes.toByteArray());
    }
}
