package org.fenghuo.local.recount;

import java.util.ArrayList;
import java.util.List;

/** Counts all mismatches and keeps the first few. */
final class Mismatches {
    private static final int KEPT = 20;

    private final List<Mismatch> first = new ArrayList<>();
    private long total;

    void add(Mismatch mismatch) {
        total++;
        if (first.size() < KEPT) {
            first.add(mismatch);
        }
    }

    long total() {
        return total;
    }

    List<Mismatch> first() {
        return List.copyOf(first);
    }
}
