package org.fenghuo.local.recount;

import java.util.Arrays;

/** The day on which a version counts under each basis, as days since 1970. */
final class Days {
    static final Days NONE = new Days(new int[0]);
    private static final int NO_DAY = Integer.MIN_VALUE;

    private final int[] byBasis;

    private Days(int[] byBasis) {
        this.byBasis = byBasis;
    }

    boolean has(Basis basis) {
        return byBasis.length > 0 && byBasis[basis.ordinal()] != NO_DAY;
    }

    int of(Basis basis) {
        return byBasis[basis.ordinal()];
    }

    /** Collects the days of one version. */
    static final class Collector {
        private final int[] byBasis = new int[Basis.values().length];

        Collector() {
            Arrays.fill(byBasis, NO_DAY);
        }

        void put(Basis basis, int day) {
            byBasis[basis.ordinal()] = day;
        }

        Days collected() {
            return new Days(byBasis);
        }
    }
}
