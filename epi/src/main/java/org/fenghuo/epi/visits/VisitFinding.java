package org.fenghuo.epi.visits;

import java.util.Collection;

/** A finding of blood count, imaging or treatment. */
public enum VisitFinding {
    IMAGING_PNEUMONIA,
    IMAGING_NORMAL,
    WHITE_CELLS_LOW,
    WHITE_CELLS_NORMAL,
    WHITE_CELLS_HIGH,
    LYMPHOCYTES_LOW,
    LYMPHOCYTES_NORMAL,
    LYMPHOCYTES_HIGH,
    PLATELETS_LOW,
    PLATELETS_NORMAL,
    CRP_NORMAL,
    CRP_RAISED,
    NO_IMPROVEMENT_ON_ANTIBIOTICS,
    OTHER;

    /** These as bits of one number, in which a visit carries them. */
    public static long bits(Collection<VisitFinding> all) {
        long bits = 0;
        for (VisitFinding each : all) {
            bits |= each.bit();
        }
        return bits;
    }

    /** This one as a bit. */
    public long bit() {
        return 1L << ordinal();
    }
}
