package org.fenghuo.feeds.publication;

/** One case as its register remembers it from publication to publication. */
public abstract class Card {
    private static final int NEVER = -1;

    private final int number;
    private int firstShown = NEVER;
    private boolean gone;
    private boolean pending;

    /** The number fixes the order of records within a publication. */
    protected Card(int number) {
        this.number = number;
    }

    public final int number() {
        return number;
    }

    public final boolean gone() {
        return gone;
    }

    /** Takes the case out of the count for good. */
    public final void withdraw() {
        gone = true;
    }

    /** Whether this is the first change since the last publication. */
    boolean nowPending() {
        boolean first = !pending;
        pending = true;
        return first;
    }

    /** Whether there is anything to say: a card that came and went unseen is not spoken of. */
    boolean showIn(int publication) {
        pending = false;
        if (firstShown == NEVER && gone) {
            return false;
        }
        if (firstShown == NEVER) {
            firstShown = publication;
        }
        return true;
    }

    boolean isNewIn(int publication) {
        return firstShown == publication;
    }
}
