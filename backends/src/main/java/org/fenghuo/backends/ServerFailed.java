package org.fenghuo.backends;

/** A local server did not start, or could not be kept as asked. */
public final class ServerFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ServerFailed(String message) {
        super(message);
    }

    ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
