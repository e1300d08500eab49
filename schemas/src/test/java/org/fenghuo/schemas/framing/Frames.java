package org.fenghuo.schemas.framing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.fenghuo.records.CaseReport;

/** Values as other writers would make them, in schemas that are not ours. */
final class Frames {
    private Frames() {}

    /** Our schema of case reports as somebody else has changed its text. */
    static Schema changed(UnaryOperator<String> change) {
        String ours = CaseReport.getClassSchema().toString();
        String theirs = change.apply(ours);
        if (theirs.equals(ours)) {
            throw new IllegalArgumentException("the change finds nothing to change");
        }
        return new Schema.Parser().parse(theirs);
    }

    /** The text of a schema with one field before the others. */
    static String withField(String text, String name, String type, String fallback) {
        String field = "{\"name\":\"%s\",\"type\":%s,\"default\":%s},";
        return text.replaceFirst(
                "\"fields\":\\[", "\"fields\":[" + field.formatted(name, type, fallback));
    }

    /** A report in that schema with only its head filled and what is set besides. */
    static GenericRecord head(Schema schema) {
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            if (field.hasDefaultValue()) {
                record.put(field.pos(), GenericData.get().getDefaultValue(field));
            }
        }
        record.put("recordId", "clinic-7-1");
        record.put("version", 5L);
        record.put("operation", symbol(schema.getField("operation").schema(), "REPORT"));
        record.put("source", "clinic-7");
        record.put("reportedAt", 1_700_000_000_000L);
        return record;
    }

    static GenericData.EnumSymbol symbol(Schema schema, String symbol) {
        return new GenericData.EnumSymbol(schema, symbol);
    }

    static byte[] binary(GenericRecord record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            new GenericDatumWriter<>(record.getSchema()).write(record, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] singleObject(Schema schema, byte[] binary) {
        return ByteBuffer.allocate(10 + binary.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 1)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .put(binary)
                .array();
    }

    static byte[] confluent(int id, byte[] binary) {
        return ByteBuffer.allocate(5 + binary.length).put((byte) 0).putInt(id).put(binary).array();
    }
}
