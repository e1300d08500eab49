package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.http.HttpEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;

/** The lines of one bulk request, written once, straight into the bytes that are sent. */
final class BulkBody {
    private static final ContentType LINES =
            ContentType.create("application/x-ndjson", (String) null);
    private static final JsonFactory JSON =
            new JsonFactoryBuilder().rootValueSeparator("\n").build();
    private static final SerializableString OPERATION = new SerializedString("index");
    private static final SerializableString INDEX = new SerializedString("_index");
    private static final SerializableString ID = new SerializedString("_id");
    private static final SerializableString VERSION = new SerializedString("version");
    private static final SerializableString VERSION_TYPE = new SerializedString("version_type");
    private static final SerializableString AT_LEAST = new SerializedString("external_gte");

    private final Bytes bytes = new Bytes();
    private JsonGenerator json;

    /** Empties the body; what was made from it before must no longer be in use. */
    void begin() throws IOException {
        bytes.reset();
        json = JSON.createGenerator(bytes, JsonEncoding.UTF8);
    }

    void add(DocumentKey key, Stamp stamp, Document document) throws IOException {
        json.writeStartObject();
        json.writeFieldName(OPERATION);
        json.writeStartObject();
        json.writeFieldName(INDEX);
        json.writeString(key.index());
        json.writeFieldName(ID);
        json.writeString(key.id());
        json.writeFieldName(VERSION);
        json.writeNumber(stamp.version());
        json.writeFieldName(VERSION_TYPE);
        json.writeString(AT_LEAST);
        json.writeEndObject();
        json.writeEndObject();
        document.write(stamp.at(), json);
        if (!json.getOutputContext().inRoot()) {
            throw new IllegalStateException(
                    "The format of %s left its JSON object open: it must close what it opens"
                            .formatted(key.path()));
        }
    }

    int size() {
        return bytes.size() + json.getOutputBuffered();
    }

    HttpEntity finish() throws IOException {
        json.writeRaw('\n');
        json.close();
        return bytes.entity();
    }

    /** Lets the request read our bytes without a copy. */
    private static final class Bytes extends ByteArrayOutputStream {
        private static final int FIRST_SIZE = 64 << 10;

        Bytes() {
            super(FIRST_SIZE);
        }

        HttpEntity entity() {
            return new NByteArrayEntity(buf, 0, count, LINES);
        }
    }
}
