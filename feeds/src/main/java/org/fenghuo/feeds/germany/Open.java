package org.fenghuo.feeds.germany;

/** A row of which some cases are not accounted for yet. */
final class Open {
    private final ListRow row;
    private int taken;
    private int left;

    Open(ListRow row) {
        this.row = row;
        this.left = Math.abs(row.count());
    }

    ListRow row() {
        return row;
    }

    CaseGroup group() {
        return row.group();
    }

    int left() {
        return left;
    }

    void take(int cases) {
        taken += cases;
        left -= cases;
    }

    /** How many were accounted for. */
    int taken() {
        return taken;
    }
}
