package org.fenghuo.local.recount;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.fenghuo.local.recount.rules.Fault;

/** Reads values in either framing: Avro single-object, or Confluent's zero byte and schema id. */
final class FramedReader<T extends SpecificRecord> {
    private static final byte SINGLE_OBJECT_FIRST = (byte) 0xC3;
    private static final byte SINGLE_OBJECT_SECOND = 0x01;
    private static final int SINGLE_OBJECT_HEADER = 10;
    private static final byte CONFLUENT = 0x00;
    private static final int CONFLUENT_HEADER = 5;

    private final Schema wanted;
    private final WriterSchemas schemas;
    private final IdentityHashMap<Schema, SpecificDatumReader<T>> readers = new IdentityHashMap<>();
    private BinaryDecoder decoder;

    FramedReader(Schema wanted, WriterSchemas schemas) {
        this.wanted = wanted;
        this.schemas = schemas;
    }

    Decoded<T> read(byte[] value) {
        if (isSingleObject(value)) {
            long fingerprint = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong(2);
            return decode(schemas.byFingerprint(fingerprint), value, SINGLE_OBJECT_HEADER);
        }
        if (value.length >= CONFLUENT_HEADER && value[0] == CONFLUENT) {
            int id = ByteBuffer.wrap(value).getInt(1);
            return decode(schemas.byId(id), value, CONFLUENT_HEADER);
        }
        return new Decoded.Broken<>(Fault.UNDECODABLE);
    }

    private static boolean isSingleObject(byte[] value) {
        return value.length >= SINGLE_OBJECT_HEADER
                && value[0] == SINGLE_OBJECT_FIRST
                && value[1] == SINGLE_OBJECT_SECOND;
    }

    private Decoded<T> decode(Optional<Schema> writer, byte[] value, int from) {
        if (writer.isEmpty()) {
            return new Decoded.Broken<>(Fault.UNKNOWN_SCHEMA);
        }
        try {
            decoder = DecoderFactory.get().binaryDecoder(value, from, value.length - from, decoder);
            T read = reader(writer.get()).read(null, decoder);
            return decoder.isEnd()
                    ? new Decoded.Whole<>(read)
                    : new Decoded.Broken<>(Fault.UNDECODABLE);
        } catch (AvroTypeException mismatch) {
            return new Decoded.Broken<>(Fault.UNKNOWN_SCHEMA);
        } catch (SecurityException ours) {
            throw new IllegalStateException(
                    "Avro does not trust the generated records: is the module schemas whole?",
                    ours);
        } catch (IOException | RuntimeException broken) {
            // Avro meets garbage with many kinds of exception; each means the same to a reader
            return new Decoded.Broken<>(Fault.UNDECODABLE);
        }
    }

    private SpecificDatumReader<T> reader(Schema writer) {
        return readers.computeIfAbsent(writer, schema -> new SpecificDatumReader<>(schema, wanted));
    }
}
