package org.fenghuo.feeds.counts;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Counts of cells, each a whole and a part of it (persons with a first dose and those of them with
 * the last; visits and those of them that ended in hospital). Nothing is kept of what is counted:
 * of a whole of 5 those numbered 1 to 5 are alive, and of a part of 2 numbers 1 and 2 are in it.
 */
final class Counts {
    private final int[] whole;
    private final int[] part;
    private final BitSet tooManyInPart = new BitSet();
    private long heldParts;

    Counts(int cells) {
        whole = new int[cells];
        part = new int[cells];
    }

    void add(CountChange change) {
        int[] counts = change.part() ? part : whole;
        counts[change.cell()] += change.delta();
    }

    /** To be called when a publication is complete: notes a part above its whole. */
    void look(int cell) {
        boolean tooMany = part[cell] > Math.max(0, whole[cell]);
        heldParts += tooMany && !tooManyInPart.get(cell) ? 1 : 0;
        tooManyInPart.set(cell, tooMany);
    }

    int whole(int cell) {
        return Math.max(0, whole[cell]);
    }

    /** Never more than the whole. */
    int part(int cell) {
        return Math.min(whole(cell), Math.max(0, part[cell]));
    }

    /** How often a part rose above its whole and was held at it. */
    long heldParts() {
        return heldParts;
    }

    long wholes() {
        return Arrays.stream(whole).asLongStream().sum();
    }

    long parts() {
        return Arrays.stream(part).asLongStream().sum();
    }
}
