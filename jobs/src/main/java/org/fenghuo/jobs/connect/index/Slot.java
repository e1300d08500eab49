package org.fenghuo.jobs.connect.index;

import java.util.Objects;

/**
 * The one place of a document in the buffer: at most one value waits, at most one is on its way. A
 * field is null while there is none.
 */
final class Slot {
    private final DocumentKey key;
    private Document waiting;
    private Document sent;

    /** Of the value that was sent, also while it waits for its next try. */
    private Stamp stamp;

    Slot(DocumentKey key) {
        this.key = key;
    }

    DocumentKey key() {
        return key;
    }

    boolean isWaiting() {
        return waiting != null;
    }

    boolean isOnItsWay() {
        return sent != null;
    }

    Document sent() {
        return Objects.requireNonNull(sent);
    }

    Stamp stamp() {
        return Objects.requireNonNull(stamp);
    }

    /** The latest value wins; true if it pushed out one that waited. */
    boolean offer(Document document) {
        boolean conflated = waiting != null;
        waiting = document;
        if (sent == null) {
            stamp = null;
        }
        return conflated;
    }

    /** The waiting value sets out; one that set out before keeps its stamp. */
    void setOut(Stamps stamps) {
        sent = Objects.requireNonNull(waiting);
        waiting = null;
        if (stamp == null) {
            stamp = stamps.next();
        }
    }

    /** The value that was sent is settled, for good or ill. */
    void settle() {
        sent = null;
        stamp = null;
    }

    /** The value that was sent waits again, unless a newer one does; true if a newer one does. */
    boolean takeBack() {
        boolean conflated = waiting != null;
        if (conflated) {
            stamp = null;
        } else {
            waiting = sent;
        }
        sent = null;
        return conflated;
    }

    /** Like {@link #takeBack}, but the next try gets a stamp of its own. */
    boolean takeBackUnstamped() {
        boolean conflated = takeBack();
        stamp = null;
        return conflated;
    }
}
