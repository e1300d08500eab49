package org.fenghuo.feeds.county;

import org.fenghuo.records.CaseReport;

/** Copies of cards: every value of a card is immutable, so the copy shares them. */
final class Copies {
    private static final int FIELDS = CaseReport.getClassSchema().getFields().size();

    private Copies() {}

    static CaseReport of(CaseReport card) {
        CaseReport copy = new CaseReport();
        for (int i = 0; i < FIELDS; i++) {
            copy.put(i, card.get(i));
        }
        return copy;
    }
}
