package org.fenghuo.local.recount;

/** The day on which a version counts under each basis, as days since 1970. */
final class Days {
    private static final int NO_DAY = Integer.MIN_VALUE;

    private int onset = NO_DAY;
    private int diagnosis = NO_DAY;
    private int report = NO_DAY;
    private int review = NO_DAY;
    private int death = NO_DAY;

    boolean has(Basis basis) {
        return of(basis) != NO_DAY;
    }

    int of(Basis basis) {
        return switch (basis) {
            case ONSET -> onset;
            case DIAGNOSIS -> diagnosis;
            case REPORT -> report;
            case REVIEW -> review;
            case DEATH -> death;
        };
    }

    void put(Basis basis, int day) {
        switch (basis) {
            case ONSET -> onset = day;
            case DIAGNOSIS -> diagnosis = day;
            case REPORT -> report = day;
            case REVIEW -> review = day;
            case DEATH -> death = day;
        }
    }
}
