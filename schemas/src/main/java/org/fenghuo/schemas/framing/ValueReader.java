package org.fenghuo.schemas.framing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.schemas.framing.Unreadable.NotFramed;
import org.fenghuo.schemas.framing.Unreadable.Truncated;
import org.fenghuo.schemas.topics.Topic;

/**
 * Reads the values of one topic in either framing, whatever bytes come; for one thread.
 *
 * <p>A value is a record or is refused with a reason; nothing is thrown for what a sender did.
 */
public final class ValueReader<T extends SpecificRecordBase> {
    private static final int SHOWN_BYTES = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final RecordKind<T> kind;
    private final WriterSchemas schemas;
    private final Map<Long, Decoding<T>> byFingerprint = new HashMap<>();
    private final Map<Integer, Decoding<T>> byId = new HashMap<>();

    private long lastFingerprint;
    private Decoding<T> lastDecoding;

    /** A reader of that topic's records, which are of the class given. */
    public ValueReader(Topic topic, Class<T> type, FramingSettings settings) {
        kind = new RecordKind<>(type, topic.record());
        schemas = new WriterSchemas(settings);
    }

    /**
     * Reads one value. Waits while a registry that must be asked is down.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Reading<T> read(byte[] value) throws InterruptedException {
        try {
            if (startsSingleObject(value)) {
                if (value.length < Framing.SINGLE_OBJECT_HEADER) {
                    return cutHeader(value);
                }
                return withFingerprint(LittleEndian.longAt(value, 2))
                        .read(value, Framing.SINGLE_OBJECT_HEADER);
            }
            if (value.length > 0 && value[0] == Framing.CONFLUENT_MARK) {
                if (value.length < Framing.CONFLUENT_HEADER) {
                    return cutHeader(value);
                }
                return withId(ByteBuffer.wrap(value).getInt(1))
                        .read(value, Framing.CONFLUENT_HEADER);
            }
        } catch (SchemaNotKnown unknown) {
            return refused(unknown.asFault());
        }
        return refused(new NotFramed(start(value)));
    }

    private static boolean startsSingleObject(byte[] value) {
        return value.length > 1 && value[0] == (byte) 0xC3 && value[1] == 1;
    }

    private Decoding<T> withFingerprint(long fingerprint) throws SchemaNotKnown {
        if (lastDecoding != null && fingerprint == lastFingerprint) {
            return lastDecoding;
        }
        Decoding<T> decoding = byFingerprint.get(fingerprint);
        if (decoding == null) {
            decoding = kind.writtenIn(schemas.withFingerprint(fingerprint));
            byFingerprint.put(fingerprint, decoding);
        }
        lastFingerprint = fingerprint;
        lastDecoding = decoding;
        return decoding;
    }

    private Decoding<T> withId(int id) throws SchemaNotKnown, InterruptedException {
        Decoding<T> decoding = byId.get(id);
        if (decoding == null) {
            Schema writer = schemas.withId(id);
            decoding = kind.writtenIn(writer);
            byId.put(id, decoding);
        }
        return decoding;
    }

    private static <T> Reading<T> cutHeader(byte[] value) {
        return refused(
                new Truncated(
                        Optional.empty(), value.length, "the framing cut short: " + start(value)));
    }

    private static String start(byte[] value) {
        if (value.length == 0) {
            return "no bytes";
        }
        String shown = HEX.formatHex(Arrays.copyOf(value, Math.min(SHOWN_BYTES, value.length)));
        return value.length > SHOWN_BYTES ? shown + " …" : shown;
    }

    private static <T> Reading<T> refused(Unreadable why) {
        return new Reading.Refused<>(why, Optional.empty());
    }
}
