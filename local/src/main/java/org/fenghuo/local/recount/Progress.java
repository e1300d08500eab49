package org.fenghuo.local.recount;

/** Hears how far a recount has come. */
@FunctionalInterface
public interface Progress {
    /** So many of so many are done in this step; the total may still grow. */
    void at(String step, long done, long total);
}
