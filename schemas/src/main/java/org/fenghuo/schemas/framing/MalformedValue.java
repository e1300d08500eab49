package org.fenghuo.schemas.framing;

import java.io.IOException;

/** The bytes are not what the writer schema promises; thrown for data, so it has no stack trace. */
final class MalformedValue extends IOException {
    private final boolean truncated;

    private MalformedValue(boolean truncated, String found) {
        super(found);
        this.truncated = truncated;
    }

    static MalformedValue truncated(String found) {
        return new MalformedValue(true, found);
    }

    static MalformedValue because(String found) {
        return new MalformedValue(false, found);
    }

    /** The value would be right as far as it goes, but ends too early. */
    boolean isTruncated() {
        return truncated;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
