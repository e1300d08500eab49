package org.fenghuo.epi.visits;

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
    OTHER
}
