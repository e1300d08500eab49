package org.fenghuo.schemas.framing;

/** CRC-64-AVRO, as Avro's {@code fingerprint64}, of a part of an array, eight bytes at a step. */
public final class ContentHash {
    private static final long EMPTY = 0xc15d213aa4d7a795L;
    private static final int STEP = 8;
    private static final long[][] TABLES = tables();

    private ContentHash() {}

    /** The fingerprint of the bytes from one index up to another. */
    public static long of(byte[] bytes, int from, int to) {
        long hash = EMPTY;
        int at = from;
        for (; at + STEP <= to; at += STEP) {
            hash = eight(hash ^ LittleEndian.longAt(bytes, at));
        }
        for (; at < to; at++) {
            hash = (hash >>> 8) ^ TABLES[0][(int) (hash ^ bytes[at]) & 0xff];
        }
        return hash;
    }

    private static long eight(long word) {
        return TABLES[7][(int) word & 0xff]
                ^ TABLES[6][(int) (word >>> 8) & 0xff]
                ^ TABLES[5][(int) (word >>> 16) & 0xff]
                ^ TABLES[4][(int) (word >>> 24) & 0xff]
                ^ TABLES[3][(int) (word >>> 32) & 0xff]
                ^ TABLES[2][(int) (word >>> 40) & 0xff]
                ^ TABLES[1][(int) (word >>> 48) & 0xff]
                ^ TABLES[0][(int) (word >>> 56)];
    }

    /** Table k holds what a byte becomes after k more bytes of zero ("slicing by 8"). */
    private static long[][] tables() {
        long[][] tables = new long[STEP][256];
        for (int value = 0; value < 256; value++) {
            long hash = value;
            for (int bit = 0; bit < 8; bit++) {
                hash = (hash >>> 1) ^ (EMPTY & -(hash & 1L));
            }
            tables[0][value] = hash;
        }
        for (int zeros = 1; zeros < STEP; zeros++) {
            for (int value = 0; value < 256; value++) {
                long before = tables[zeros - 1][value];
                tables[zeros][value] = (before >>> 8) ^ tables[0][(int) before & 0xff];
            }
        }
        return tables;
    }
}
