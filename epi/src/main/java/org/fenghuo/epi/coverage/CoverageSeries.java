package org.fenghuo.epi.coverage;

/**
 * One series of days among those of a vaccine in an area; has a small number as its code, since it
 * is part of every cell (see {@link org.fenghuo.epi.counting.Cell}).
 *
 * @param dose number of the dose; 0 where the vaccine is {@link #ALL_VACCINES}
 * @param cohort whom it counts
 */
public record CoverageSeries(int dose, Cohort cohort) {
    /** Stands for the vaccine of what is said of a person as a whole. */
    public static final String ALL_VACCINES = "all";

    /** The code of a series. */
    public static int code(int dose, int cohort) {
        return dose | cohort << 6;
    }

    /** The code of this series. */
    public int code() {
        return code(dose, cohort.code());
    }

    /** The series of a code. */
    public static CoverageSeries of(int code) {
        return new CoverageSeries(code & 63, new Cohort(code >> 6));
    }
}
