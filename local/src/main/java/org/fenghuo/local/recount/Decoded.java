package org.fenghuo.local.recount;

import org.fenghuo.local.recount.rules.Fault;

/** What came of the bytes of a message. */
sealed interface Decoded<T> {
    /** A whole record. */
    record Whole<T>(T value) implements Decoded<T> {}

    /** No record. */
    record Broken<T>(Fault fault) implements Decoded<T> {}
}
