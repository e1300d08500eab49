package org.fenghuo.local.recount;

/** One message of the topic case-reports, as far as a recount cares. */
sealed interface Message {

    /** The partition it stood in. */
    int partition();

    /** A message with a value, whatever the value is worth. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and there are millions of them
    record Sent(int partition, long offset, long appendedAtMs, byte[] value) implements Message {}

    /** A message without a value that says how far event time has come. */
    record Tick(int partition, long atMs) implements Message {}

    /** A message that says nothing here. */
    record Empty(int partition) implements Message {}
}
