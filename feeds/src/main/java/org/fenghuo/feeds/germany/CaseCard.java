package org.fenghuo.feeds.germany;

import org.fenghuo.feeds.publication.Card;

/** One case of the list, named after the row that brought it. */
final class CaseCard extends Card {
    private final String reportId;
    private final int position;
    private CaseGroup group;

    /** The position tells apart the cases of one row, from 1. */
    CaseCard(int number, ListRow row, int position) {
        super(number);
        this.reportId = row.reportId();
        this.position = position;
        this.group = row.group();
    }

    String recordId() {
        return "de-" + reportId + "-" + position;
    }

    CaseGroup group() {
        return group;
    }

    void correct(CaseGroup corrected) {
        group = corrected;
    }
}
