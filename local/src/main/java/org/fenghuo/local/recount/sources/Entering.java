package org.fenghuo.local.recount.sources;

/** The delay of a version that is being taken, for whoever finds that the version holds. */
public final class Entering {
    private final SourceBook book;
    private final Delay delay;

    Entering(SourceBook book, Delay delay) {
        this.book = book;
        this.delay = delay;
    }

    /** The version takes the place of one with that delay; gives the one to keep. */
    public Delay replaces(Delay before) {
        book.replace(before, delay);
        return delay;
    }

    /** The same version where it takes the record away. */
    public Entering away() {
        return new Entering(book, Delay.NONE);
    }
}
