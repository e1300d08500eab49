package org.fenghuo.local.recount;

/** A server is not there, or answers what it should not. */
public final class ServerTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    ServerTrouble(String message) {
        super(message);
    }

    ServerTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
