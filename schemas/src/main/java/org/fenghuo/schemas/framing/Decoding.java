package org.fenghuo.schemas.framing;

/** Reads records that were written in one certain schema. */
@FunctionalInterface
interface Decoding<T> {
    /** Reads the record that starts at that index and should end with the value. */
    Reading<T> read(byte[] value, int from);
}
