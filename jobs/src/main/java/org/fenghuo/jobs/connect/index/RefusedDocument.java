package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A document that the index will never take, told as one of the index of rejects. */
record RefusedDocument(DocumentKey key, Document refused, Instant at, String reason)
        implements Document {
    static final String CODE = "index-refused";
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_VALUE = 64 << 10;
    private static final String EXPECTED =
            "a document that fits the mapping and the limits of its index";
    private static final String HINT_ZH = "索引拒绝了该文档:请按 found 核对索引模板与记录内容,改正其一后重新发送该记录。";
    private static final String HINT_EN =
            "The index refused this document: compare the index template with the record as found"
                    + " says, correct one of them and send the record again.";
    private static final JsonFactory JSON = new JsonFactory();

    /** Made from where the document was to stand: refused again, it is told in the same place. */
    String id() {
        return CODE + "-" + sha256(key.path().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    @Override
    public void write(Instant updatedAt, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", at.toString());
        json.writeStringField("topic", key.index());
        json.writeNumberField("partition", -1);
        json.writeNumberField("offset", -1);
        json.writeNullField("source");
        json.writeStringField("code", CODE);
        json.writeStringField("path", key.path());
        json.writeStringField("found", start(reason, LONGEST_REASON));
        json.writeStringField("expected", EXPECTED);
        json.writeStringField("hint_zh", HINT_ZH);
        json.writeStringField("hint_en", HINT_EN);
        byte[] value = value();
        json.writeFieldName("value");
        json.writeBinary(value, 0, Math.min(value.length, LONGEST_VALUE));
        json.writeNumberField("value_length", value.length);
        json.writeStringField("value_sha256", sha256(value));
        json.writeBooleanField("gone", false);
        json.writeStringField("updated_at", updatedAt.toString());
        json.writeEndObject();
    }

    private byte[] value() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            refused.write(at, json);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String start(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean cutsAPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, cutsAPair ? longest - 1 : longest);
    }
}
