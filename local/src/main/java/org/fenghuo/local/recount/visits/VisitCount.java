package org.fenghuo.local.recount.visits;

/** What was counted in one series on one day. */
final class VisitCount {
    static final VisitCount NOTHING = new VisitCount();

    private long visits;
    private long first;
    private long admitted;
    private long tested;
    private long positive;

    void add(Visit.Marks marks, boolean isFirst) {
        visits++;
        first += isFirst ? 1 : 0;
        admitted += marks.admitted() ? 1 : 0;
        tested += marks.tested() ? 1 : 0;
        positive += marks.positive() ? 1 : 0;
    }

    long visits() {
        return visits;
    }

    long first() {
        return first;
    }

    long admitted() {
        return admitted;
    }

    long tested() {
        return tested;
    }

    long positive() {
        return positive;
    }
}
