package org.fenghuo.jobs.connect.kafka;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.jobs.intake.Rejected;
import org.fenghuo.schemas.framing.Unreadable;

/** Tells of refused messages. */
public final class Rejecting {
    private static final int LONGEST_FOUND = 1_000;

    private Rejecting() {}

    /** The fault of a value that could not be read. */
    public static Fault fault(Unreadable why) {
        return Fault.of(why.code(), why.path().orElse(""), cut(why.found()), cut(why.expected()));
    }

    /** All that is told of a message that was refused. */
    public static Rejected rejected(
            ConsumerRecord<byte[], byte[]> message, Fault fault, String source, String recordId) {
        byte[] value = message.value();
        return new Rejected(
                message.timestamp(),
                message.topic(),
                message.partition(),
                message.offset(),
                cut(source),
                cut(recordId),
                new Fault(
                        fault.code(),
                        fault.path(),
                        cut(fault.found()),
                        fault.expected(),
                        fault.hintZh(),
                        fault.hintEn()),
                Arrays.copyOf(value, Math.min(value.length, Rejected.MOST_BYTES)),
                value.length,
                sha256(value));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FOUND ? text : text.substring(0, LONGEST_FOUND) + "…";
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
