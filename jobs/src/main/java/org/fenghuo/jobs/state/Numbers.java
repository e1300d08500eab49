package org.fenghuo.jobs.state;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Whole numbers in as few bytes as they need, small ones of either sign in one. */
public final class Numbers {
    private Numbers() {}

    /** Writes a number; the nearer to 0, the shorter. */
    public static void write(long number, DataOutputView out) throws IOException {
        long zigzag = number << 1 ^ number >> 63;
        while ((zigzag & ~0x7FL) != 0) {
            out.writeByte((int) (zigzag & 0x7F | 0x80));
            zigzag >>>= 7;
        }
        out.writeByte((int) zigzag);
    }

    /** Reads a number that {@link #write} wrote. */
    public static long read(DataInputView in) throws IOException {
        long zigzag = 0;
        int shift = 0;
        while (true) {
            byte next = in.readByte();
            zigzag |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return zigzag >>> 1 ^ -(zigzag & 1);
            }
            shift += 7;
            if (shift > 63) {
                throw new IOException("a number of more than ten bytes: this is not our format");
            }
        }
    }

    /** Reads a number that fits an int. */
    public static int readInt(DataInputView in) throws IOException {
        return Math.toIntExact(read(in));
    }
}
