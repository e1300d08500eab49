package org.fenghuo.schemas.framing;

/** Nobody has the schema that a value names; thrown for data, so it has no stack trace. */
final class SchemaNotKnown extends Exception {
    private final String expected;

    SchemaNotKnown(String found, String expected) {
        super(found);
        this.expected = expected;
    }

    Unreadable asFault() {
        return new Unreadable.UnknownSchema(getMessage(), expected);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
