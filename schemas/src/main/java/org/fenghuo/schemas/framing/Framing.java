package org.fenghuo.schemas.framing;

/** What stands before a record in a Kafka value. */
final class Framing {
    /** C3 01, read with the lowest byte first; the fingerprint follows in the same order. */
    static final short SINGLE_OBJECT_MARK = 0x01C3;

    /** Mark and fingerprint. */
    static final int SINGLE_OBJECT_HEADER = 10;

    /** The first byte of Confluent's framing; the id follows, highest byte first. */
    static final byte CONFLUENT_MARK = 0;

    /** Mark and registry id. */
    static final int CONFLUENT_HEADER = 5;

    private Framing() {}
}
