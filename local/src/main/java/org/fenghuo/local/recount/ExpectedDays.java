package org.fenghuo.local.recount;

import java.util.BitSet;

/** The days for which a document of one series must stand, and those of which one was found. */
public final class ExpectedDays {
    private final int first;
    private final BitSet expected = new BitSet();
    private final BitSet found = new BitSet();

    /** No days yet; none will lie before the first. */
    public ExpectedDays(int first) {
        this.first = first;
    }

    /** Expects these days, both included; nothing if they end before they begin. */
    public void expect(int from, int to) {
        if (from <= to) {
            expected.set(from - first, to - first + 1);
        }
    }

    /** How many days are expected. */
    public int number() {
        return expected.cardinality();
    }

    boolean has(int day) {
        return day >= first && expected.get(day - first);
    }

    /** Notes that the document of an expected day was found; false if it was found before. */
    boolean find(int day) {
        boolean isNew = !found.get(day - first);
        found.set(day - first);
        return isNew;
    }

    /** The expected days for which no document was found. */
    public int[] missing() {
        BitSet missing = (BitSet) expected.clone();
        missing.andNot(found);
        return missing.stream().map(offset -> offset + first).toArray();
    }
}
