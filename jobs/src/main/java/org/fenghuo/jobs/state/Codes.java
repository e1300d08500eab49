package org.fenghuo.jobs.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Reads and writes short codes (diseases, areas) and gives one object for all times a code occurs,
 * for millions of state entries name a few hundred of them. Not for several threads.
 */
public final class Codes {
    private static final int SLOTS = 4096;

    private final byte[][] bytes = new byte[SLOTS][];
    private final String[] codes = new String[SLOTS];
    private byte[] buffer = new byte[64];

    /** Writes a code. */
    public static void write(String code, DataOutputView out) throws IOException {
        byte[] encoded = code.getBytes(UTF_8);
        Numbers.write(encoded.length, out);
        out.write(encoded);
    }

    /** Reads a code that {@link #write} wrote. */
    public String read(DataInputView in) throws IOException {
        int length = Numbers.readInt(in);
        if (length == 0) {
            return "";
        }
        if (length > buffer.length) {
            buffer = new byte[2 * length];
        }
        in.readFully(buffer, 0, length);
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ hash >>> 12) & (SLOTS - 1);
        byte[] known = bytes[slot];
        if (known != null && Arrays.equals(known, 0, known.length, buffer, 0, length)) {
            return codes[slot];
        }
        bytes[slot] = Arrays.copyOf(buffer, length);
        codes[slot] = new String(buffer, 0, length, UTF_8);
        return codes[slot];
    }
}
