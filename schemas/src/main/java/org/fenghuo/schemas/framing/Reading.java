package org.fenghuo.schemas.framing;

import java.util.Optional;

/** What came of reading one value. */
public sealed interface Reading<T> {
    /**
     * It is a record.
     *
     * @param contentHash fingerprint of the record's binary in our present schema, by which
     *     versions are ordered (docs/counting.md)
     */
    record Read<T>(T record, long contentHash) implements Reading<T> {}

    /**
     * It is refused.
     *
     * @param record what could be read nevertheless, to say whose record it is
     */
    record Refused<T>(Unreadable why, Optional<T> record) implements Reading<T> {}
}
