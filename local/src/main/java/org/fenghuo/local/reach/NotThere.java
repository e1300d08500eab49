package org.fenghuo.local.reach;

/** Something that is needed is not there; the message says what, and what to do. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotThere(String message) {
        super(message);
    }

    public NotThere(String message, Throwable cause) {
        super(message, cause);
    }
}
