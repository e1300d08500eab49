package org.fenghuo.jobs.intake;

/** Codes of units in one tree with areas, which may have the same codes. */
public final class UnitCodes {
    private static final String BEFORE = "unit:";

    private UnitCodes() {}

    /** Under which a unit stands in the tree. */
    public static String of(String unit) {
        return BEFORE + unit;
    }
}
