package org.fenghuo.local.sending;

/** Hears how far counting has come. */
@FunctionalInterface
public interface DrainListener {
    /** So many of so many messages are counted. */
    void counted(long done, long total);
}
